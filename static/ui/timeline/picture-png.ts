/** The most that browsers can put on a canvas. */
const longestSide = 16_384;
const largestArea = 120_000_000;

/** How many pixels of the image stand for one of the picture: two where that is possible. */
export function pngScale(width: number, height: number): number {
  const bySide = longestSide / Math.max(width, height);
  const byArea = Math.sqrt(largestArea / (width * height));
  return Math.min(2, bySide, byArea);
}

async function loadImage(svg: string): Promise<HTMLImageElement> {
  const image = new Image();
  // The pages' content security policy lets images come from data addresses.
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  return image;
}

/**
 * A picture as a PNG file.
 * @throws Error where the browser cannot draw it
 */
export async function pngOf(svg: string): Promise<Blob> {
  const image = await loadImage(svg);
  const scale = pngScale(image.width, image.height);
  const canvas = document.createElement('canvas');
  canvas.width = Math.floor(image.width * scale);
  canvas.height = Math.floor(image.height * scale);
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) =>
      blob ? resolve(blob) : reject(new Error('The browser cannot draw a picture of this size.')),
    );
  });
}
