/** Everyday English words: extraction from PDF sometimes cuts them in two (`go od`), and some stand only once in a text. */
export const commonWords: ReadonlySet<string> = new Set(
  `a about above accordance account across act acting action activities activity additional adopted after again against agenda all also
  among an and any appropriate are area areas as asks assembly at available based be become been before being believe below best between
  both broad building but by call calls can capacity case cause change charter civil clear common concern confidence conflict consensus
  consider considered context continue contribute cooperation could countries country critical current data dealing decision decisions
  develop developed developing development dialogue different do does done due during each early effect effective effort efforts either
  enable end ensure environment equal essential even every exchange existing experts express field final first following for force form
  forms forum free freedom from full further future general given global go goal good government greater group groups guidance had
  has have he held help high how human humankind if implement implementation importance important in including inform information
  infrastructure initiative initiatives inter interest international into is issue issues it item its just key knowledge large last law
  level levels life light like local made maintain maintaining make malicious manner many may means measure measures meet meeting
  meetings member members might more most must nation national nations nature necessary need needs network new no non nor norms not note
  noting now number obligations of on one only open operative opportunity or order organization organizations other others our out over
  own paragraph paragraphs part participation particular parties peace peaceful people period place point points policy political possible
  potential practical practice practices present principles private process processes progress promote promoting promotion proposal protect
  protection provide public purpose purposes put question reach recent recommend recommendations record regard region regional regular
  related relevant report reports request resolution resolutions resource resources respect response responsible result results right rights
  role rule rules same scope second section sector secure security see seek set several shall share should since so social societies society some
  specific stability stable state statement states step steps still strong study subject such support sustainable system systems take
  taken taking technical technologies technology that the their them then there therefore these they this those threat threats through
  thus time to together tools toward towards transparency trust two under understanding unit united until up upon use used using value
  view views voluntary was way ways we welcome well were what when where whether which while who whole will with within without women
  work working would year years yet`
    .trim()
    .split(/\s+/),
);
