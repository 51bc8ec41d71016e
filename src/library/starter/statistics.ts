import { row, type StarterFolder } from "./row";

export const statistics: StarterFolder = {
  name: "Probability and statistics",
  nameDe: "Wahrscheinlichkeit und Statistik",
  rows: [
    row("stat.bayes", "Bayes' theorem", "Satz von Bayes", String.raw`P(A \mid B) = \frac{P(B \mid A) P(A)}{P(B)}`, "probability"),
    row("stat.total", "Law of total probability", "Satz von der totalen Wahrscheinlichkeit", String.raw`P(B) = \sum_{i=1}^{n} P(B \mid A_i) P(A_i)`, "probability", "sum"),
    row("stat.union", "Probability of a union", "Wahrscheinlichkeit der Vereinigung", String.raw`P(A \cup B) = P(A) + P(B) - P(A \cap B)`, "probability"),
    row("stat.expectation", "Expectation", "Erwartungswert", String.raw`\mathbb{E}[X] = \int_{-\infty}^{\infty} x f(x) \, dx`, "moments"),
    row("stat.variance", "Variance", "Varianz", String.raw`\operatorname{Var}(X) = \mathbb{E}[X^2] - (\mathbb{E}[X])^2`, "moments"),
    row("stat.covariance", "Covariance", "Kovarianz", String.raw`\operatorname{Cov}(X, Y) = \mathbb{E}[(X - \mu_X)(Y - \mu_Y)]`, "moments"),
    row("stat.correlation", "Correlation coefficient", "Korrelationskoeffizient", String.raw`\rho_{X,Y} = \frac{\operatorname{Cov}(X, Y)}{\sigma_X \sigma_Y}`, "moments"),
    row("stat.mean", "Sample mean", "Stichprobenmittel", String.raw`\bar{x} = \frac{1}{n} \sum_{i=1}^{n} x_i`, "estimation"),
    row("stat.sample-variance", "Sample variance", "Stichprobenvarianz", String.raw`s^2 = \frac{1}{n - 1} \sum_{i=1}^{n} (x_i - \bar{x})^2`, "estimation"),
    row("stat.normal", "Normal distribution", "Normalverteilung", String.raw`f(x) = \frac{1}{\sigma\sqrt{2\pi}} e^{-\frac{(x - \mu)^2}{2\sigma^2}}`, "distribution"),
    row("stat.binomial", "Binomial distribution", "Binomialverteilung", String.raw`P(X = k) = \binom{n}{k} p^k (1 - p)^{n-k}`, "distribution"),
    row("stat.poisson", "Poisson distribution", "Poissonverteilung", String.raw`P(X = k) = \frac{\lambda^k e^{-\lambda}}{k!}`, "distribution"),
    row("stat.exponential", "Exponential distribution", "Exponentialverteilung", String.raw`f(x; \lambda) = \begin{cases} \lambda e^{-\lambda x} & x \ge 0 \\ 0 & x < 0 \end{cases}`, "distribution", "cases"),
    row("stat.clt", "Central limit theorem", "Zentraler Grenzwertsatz", String.raw`\sqrt{n} \left( \bar{X}_n - \mu \right) \xrightarrow{d} \mathcal{N}(0, \sigma^2)`, "limit"),
    row("stat.lln", "Weak law of large numbers", "Schwaches Gesetz der großen Zahlen", String.raw`\lim_{n \to \infty} P\left( |\bar{X}_n - \mu| > \varepsilon \right) = 0`, "limit"),
    row("stat.t", "t statistic", "t-Statistik", String.raw`t = \frac{\bar{x} - \mu_0}{s / \sqrt{n}}`, "test"),
    row("stat.chi-square", "Chi-squared statistic", "Chi-Quadrat-Statistik", String.raw`\chi^2 = \sum_{i=1}^{k} \frac{(O_i - E_i)^2}{E_i}`, "test", "sum"),
    row("stat.confidence", "Confidence interval for a mean", "Konfidenzintervall für den Mittelwert", String.raw`\bar{x} \pm z_{\alpha/2} \frac{\sigma}{\sqrt{n}}`, "estimation"),
    row("stat.likelihood", "Log-likelihood", "Log-Likelihood", String.raw`\ell(\theta) = \sum_{i=1}^{n} \log f(x_i; \theta)`, "estimation", "sum"),
    row("stat.regression", "Linear regression", "Lineare Regression", String.raw`y_i = \beta_0 + \beta_1 x_i + \varepsilon_i`, "regression"),
  ],
};
