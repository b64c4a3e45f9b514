/** Last words of companies' names, by hand: a name that ends so is a firm's. */
export const firmEnding =
  /^(?:Inc|Corp|Co|Ltd|LLC|PLC|Plc|AG|AD|SA|NV|Group|Holdings|Industries|Bank|Energy|Motors|Airlines|Airways|Partners|Capital|Technologies|Systems|Stores|Pharmaceuticals)\.?$/
