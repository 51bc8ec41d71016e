import { row, type StarterFolder } from "./row";

export const chemistry: StarterFolder = {
  name: "Chemistry",
  nameDe: "Chemie",
  rows: [
    row("chem.water", "Formation of water", "Knallgasreaktion", String.raw`\ce{2H2 + O2 -> 2H2O}`, "reaction"),
    row("chem.photosynthesis", "Photosynthesis", "Photosynthese", String.raw`\ce{6CO2 + 6H2O -> C6H12O6 + 6O2}`, "reaction"),
    row("chem.haber", "Haber process", "Haber-Bosch-Verfahren", String.raw`\ce{N2 + 3H2 <=> 2NH3}`, "reaction", "equilibrium"),
    row("chem.autoionisation", "Self-ionisation of water", "Autoprotolyse des Wassers", String.raw`\ce{2H2O <=> H3O+ + OH-}`, "acid", "equilibrium"),
    row("chem.ph", "pH", "pH-Wert", String.raw`\mathrm{pH} = -\log_{10} [\mathrm{H^+}]`, "acid"),
    row("chem.henderson", "Henderson–Hasselbalch equation", "Henderson-Hasselbalch-Gleichung", String.raw`\mathrm{pH} = \mathrm{p}K_{\mathrm{a}} + \log_{10} \frac{[\mathrm{A^-}]}{[\mathrm{HA}]}`, "acid"),
    row("chem.arrhenius", "Arrhenius equation", "Arrhenius-Gleichung", String.raw`k = A e^{-\frac{E_{\mathrm{a}}}{RT}}`, "kinetics"),
    row("chem.nernst", "Nernst equation", "Nernst-Gleichung", String.raw`E = E^0 - \frac{RT}{zF} \ln Q`, "electrochemistry"),
    row("chem.gibbs", "Gibbs energy", "Gibbs-Energie", String.raw`\Delta G = \Delta H - T \Delta S`, "thermodynamics"),
    row("chem.equilibrium", "Equilibrium constant", "Gleichgewichtskonstante", String.raw`K_{\mathrm{c}} = \frac{[\mathrm{C}]^c [\mathrm{D}]^d}{[\mathrm{A}]^a [\mathrm{B}]^b}`, "equilibrium"),
    row("chem.michaelis", "Michaelis–Menten kinetics", "Michaelis-Menten-Kinetik", String.raw`v = \frac{V_{\max} [S]}{K_{\mathrm{M}} + [S]}`, "kinetics"),
    row("chem.beer", "Beer–Lambert law", "Lambert-Beersches Gesetz", String.raw`A = \varepsilon c l`, "spectroscopy"),
  ],
};
