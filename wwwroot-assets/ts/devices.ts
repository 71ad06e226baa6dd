/* Camera and microphone: asked for once, and a clear sentence for every way it can fail. Without a camera one can talk; without both, listen. */

export interface Devices { audio: MediaStreamTrack | null; video: MediaStreamTrack | null; words: string; isFine: boolean }

const picture: MediaTrackConstraints = { width: { ideal: 640 }, height: { ideal: 360 }, frameRate: { ideal: 20, max: 24 }, facingMode: "user" };
const sound: MediaTrackConstraints = { echoCancellation: true, noiseSuppression: true, autoGainControl: true };

const listen = "Anda tetap bisa masuk untuk melihat dan mendengar.";

function sentence(fault: unknown): string {
  const name = fault instanceof DOMException ? fault.name : "";
  if (name === "NotAllowedError" || name === "SecurityError") return `Peramban tidak mengizinkan kamera dan mikrofon. Tekan gambar gembok di kiri alamat halaman, pilih Izinkan untuk Kamera dan Mikrofon, lalu tekan “Periksa lagi”. ${listen}`;
  if (name === "NotFoundError" || name === "OverconstrainedError") return `Kamera dan mikrofon tidak ditemukan di perangkat ini. Pasang dahulu, lalu tekan “Periksa lagi”. ${listen}`;
  if (name === "NotReadableError" || name === "AbortError") return `Kamera atau mikrofon sedang dipakai aplikasi lain. Tutup aplikasi itu, lalu tekan “Periksa lagi”. ${listen}`;
  return `Kamera dan mikrofon tidak dapat dipakai di peramban ini. Pakai Chrome, Edge, Firefox, atau Safari terbaru. ${listen}`;
}

async function ask(constraints: MediaStreamConstraints): Promise<MediaStream> {
  return navigator.mediaDevices.getUserMedia(constraints);
}

const first = (tracks: MediaStreamTrack[]): MediaStreamTrack | null => tracks[0] ?? null;

/** Both where both are there; else what there is. */
export async function open(): Promise<Devices> {
  if (!("mediaDevices" in navigator)) return { audio: null, video: null, isFine: false, words: `Kamera dan mikrofon hanya dapat dipakai lewat alamat https. Minta tautan yang benar kepada pengundang. ${listen}` };
  try {
    const both = await ask({ audio: sound, video: picture });
    return { audio: first(both.getAudioTracks()), video: first(both.getVideoTracks()), isFine: true, words: "Kamera dan mikrofon siap." };
  } catch (fault) {
    // Refused is refused; but one of the two may be missing or taken.
    if (fault instanceof DOMException && (fault.name === "NotAllowedError" || fault.name === "SecurityError")) return { audio: null, video: null, isFine: false, words: sentence(fault) };
    const [audio, video] = await Promise.all([ask({ audio: sound }).catch(() => null), ask({ video: picture }).catch(() => null)]);
    const found = { audio: audio && first(audio.getAudioTracks()), video: video && first(video.getVideoTracks()) };
    if (found.audio) return { ...found, isFine: true, words: "Mikrofon siap. Kamera tidak ditemukan atau sedang dipakai aplikasi lain; Anda masuk dengan suara saja." };
    if (found.video) return { ...found, isFine: true, words: "Kamera siap. Mikrofon tidak ditemukan atau sedang dipakai aplikasi lain; orang lain tidak mendengar Anda." };
    return { ...found, isFine: false, words: sentence(fault) };
  }
}

export async function openCamera(): Promise<MediaStreamTrack | null> {
  return ask({ video: picture }).then((stream) => first(stream.getVideoTracks()), () => null);
}

export async function openMicrophone(): Promise<MediaStreamTrack | null> {
  return ask({ audio: sound }).then((stream) => first(stream.getAudioTracks()), () => null);
}

/** Calls with how loud it is, 0 to 1, some times a second; gives what ends it. */
export function loudness(track: MediaStreamTrack, tell: (level: number) => void): () => void {
  const context = new AudioContext();
  const meter = context.createAnalyser();
  meter.fftSize = 512;
  context.createMediaStreamSource(new MediaStream([track])).connect(meter);
  const samples = new Uint8Array(meter.fftSize);
  const timer = setInterval(() => {
    meter.getByteTimeDomainData(samples);
    tell(Math.min(1, Math.max(...samples.map((one) => Math.abs(one - 128))) / 90));
  }, 150);
  return () => {
    clearInterval(timer);
    void context.close();
  };
}
