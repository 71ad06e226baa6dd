const maxBytes = 300 * 1024;
const maxEdge = 1600;

/** Shrinks a photo on the phone before it costs the citizen's data plan; drawing it anew also drops EXIF. */
export async function shrink(file: File): Promise<File> {
  const picture = await createImageBitmap(file, { imageOrientation: "from-image" });
  try {
    let best: Blob | undefined;
    for (let edge = maxEdge; edge >= 800; edge = Math.round(edge * 0.8)) {
      for (const quality of [0.82, 0.7, 0.58]) {
        const blob = await draw(picture, edge, quality);
        if (!best || blob.size < best.size) best = blob;
        if (best.size <= maxBytes) return asJpeg(best, file);
      }
    }
    if (!best) throw new Error("no picture");
    return asJpeg(best, file);
  } finally {
    picture.close();
  }
}

function draw(picture: ImageBitmap, edge: number, quality: number): Promise<Blob> {
  const scale = Math.min(1, edge / Math.max(picture.width, picture.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  const pen = canvas.getContext("2d");
  if (!pen) return Promise.reject(new Error("no canvas"));
  pen.fillStyle = "#fff";
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("no blob"))), "image/jpeg", quality));
}

const asJpeg = (blob: Blob, from: File): File =>
  new File([blob], `${from.name.replace(/\.[^.]*$/, "")}.jpg`, { type: "image/jpeg", lastModified: from.lastModified });
