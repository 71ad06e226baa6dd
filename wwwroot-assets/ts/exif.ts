/* Where a photo was taken, read on the phone from its EXIF (TIFF 6.0, CIPA DC-008): nothing of it leaves the phone before the citizen says so. */

export interface Point { latitude: number; longitude: number }

const gpsPointer = 0x8825;

export async function placeOf(file: Blob): Promise<Point | undefined> {
  // The header of a JPEG: EXIF stands in its first 64 KB by the format.
  const bytes = new DataView(await file.slice(0, 256 * 1024).arrayBuffer());
  try {
    const tiff = findTiff(bytes);
    return tiff === undefined ? undefined : readPlace(new DataView(bytes.buffer, tiff));
  } catch {
    // A length that points beyond the end: a broken header tells no place.
    return undefined;
  }
}

function findTiff(bytes: DataView): number | undefined {
  if (bytes.getUint16(0) !== 0xffd8) return undefined;
  for (let at = 2; at + 4 < bytes.byteLength;) {
    const marker = bytes.getUint16(at);
    if ((marker & 0xff00) !== 0xff00 || marker === 0xffda) return undefined;
    if (marker === 0xffe1 && bytes.getUint32(at + 4) === 0x45786966) return at + 10;
    at += 2 + bytes.getUint16(at + 2);
  }
  return undefined;
}

function readPlace(tiff: DataView): Point | undefined {
  const little = tiff.getUint16(0) === 0x4949;
  const entries = (directory: number): Map<number, number> => {
    const found = new Map<number, number>();
    for (let index = 0; index < tiff.getUint16(directory, little); index++) {
      const entry = directory + 2 + index * 12;
      found.set(tiff.getUint16(entry, little), entry);
    }
    return found;
  };
  const pointer = entries(tiff.getUint32(4, little)).get(gpsPointer);
  if (pointer === undefined) return undefined;
  const gps = entries(tiff.getUint32(pointer + 8, little));
  const degrees = (reference: number, tag: number, negative: string): number | undefined => {
    const [name, value] = [gps.get(reference), gps.get(tag)];
    if (name === undefined || value === undefined) return undefined;
    const start = tiff.getUint32(value + 8, little);
    const part = (index: number): number => tiff.getUint32(start + index * 8, little) / (tiff.getUint32(start + index * 8 + 4, little) || 1);
    const size = part(0) + part(1) / 60 + part(2) / 3600;
    return String.fromCharCode(tiff.getUint8(name + 8)) === negative ? -size : size;
  };
  const [latitude, longitude] = [degrees(1, 2, "S"), degrees(3, 4, "W")];
  if (latitude === undefined || longitude === undefined || Math.abs(latitude) > 90 || Math.abs(longitude) > 180 || (latitude === 0 && longitude === 0)) return undefined;
  return { latitude, longitude };
}
