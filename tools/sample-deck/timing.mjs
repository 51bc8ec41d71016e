// The animation of a list whose paragraphs appear one by one, as PowerPoint writes "Appear, by paragraph".

/** The p:timing of a slide; `shapeId` is the shape, `paragraphs` how many it has. */
export function appearOneByOne({ shapeId, paragraphs }) {
  let id = 2; // 1 is the root, 2 the main sequence
  const effects = Array.from({ length: paragraphs }, (_, index) => {
    const [click, together, effect, visible] = [++id, ++id, ++id, ++id];
    return (
      `<p:par><p:cTn id="${click}" fill="hold"><p:stCondLst><p:cond delay="indefinite"/></p:stCondLst><p:childTnLst>` +
      `<p:par><p:cTn id="${together}" fill="hold"><p:stCondLst><p:cond delay="0"/></p:stCondLst><p:childTnLst>` +
      `<p:par><p:cTn id="${effect}" presetID="1" presetClass="entr" presetSubtype="0" fill="hold" grpId="0" nodeType="clickEffect"><p:stCondLst><p:cond delay="0"/></p:stCondLst><p:childTnLst>` +
      `<p:set><p:cBhvr><p:cTn id="${visible}" dur="1" fill="hold"><p:stCondLst><p:cond delay="0"/></p:stCondLst></p:cTn>` +
      `<p:tgtEl><p:spTgt spid="${shapeId}"><p:txEl><p:pRg st="${index}" end="${index}"/></p:txEl></p:spTgt></p:tgtEl>` +
      "<p:attrNameLst><p:attrName>style.visibility</p:attrName></p:attrNameLst></p:cBhvr>" +
      '<p:to><p:strVal val="visible"/></p:to></p:set>' +
      "</p:childTnLst></p:cTn></p:par></p:childTnLst></p:cTn></p:par></p:childTnLst></p:cTn></p:par>"
    );
  });
  return (
    '<p:timing><p:tnLst><p:par><p:cTn id="1" dur="indefinite" restart="never" nodeType="tmRoot"><p:childTnLst>' +
    '<p:seq concurrent="1" nextAc="seek"><p:cTn id="2" dur="indefinite" nodeType="mainSeq"><p:childTnLst>' +
    effects.join("") +
    "</p:childTnLst></p:cTn>" +
    '<p:prevCondLst><p:cond evt="onPrev" delay="0"><p:tgtEl><p:sldTgt/></p:tgtEl></p:cond></p:prevCondLst>' +
    '<p:nextCondLst><p:cond evt="onNext" delay="0"><p:tgtEl><p:sldTgt/></p:tgtEl></p:cond></p:nextCondLst>' +
    "</p:seq></p:childTnLst></p:cTn></p:par></p:tnLst>" +
    `<p:bldLst><p:bldP spid="${shapeId}" grpId="0" build="p"/></p:bldLst></p:timing>`
  );
}
