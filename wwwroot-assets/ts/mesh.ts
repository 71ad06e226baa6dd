import "webrtc-adapter";

/* A small room: every browser talks to every other directly. The portal only carries what they need to find each other: who is here comes as events,
   and each pair agrees through signals. Of two, the one that came later calls, so two calls never cross; a call that does not get through is made again. */

export interface Face { seat: number; name: string; office: string; muted: boolean; unseen: boolean; screen: boolean }
export interface Taken { key: string; seat: number; title: string; ice: RTCIceServer[]; jitsi?: string | null }
export type Mood = "talking" | "finding";
export interface Guest { face: Face; stream: MediaStream; mood: Mood }
export type Ending = "over" | "out" | "lost";

export interface Told {
  /** Somebody came, left, or changed how they are seen; or a picture came or went. */
  people(guests: Guest[], own: Face | undefined): void;
  /** The room is over, somebody else took this seat, or the line is gone and a seat must be asked for anew. */
  ended(why: Ending): void;
  /** Whether the portal itself is heard. */
  line(isThere: boolean): void;
}

interface Signal { session: string; description?: RTCSessionDescriptionInit; candidates?: RTCIceCandidateInit[] }

const upload = 1_500_000;
const leastRate = 120_000;
const mostRate = 900_000;
const patience = 9_000;
const triesBeforeAnew = 3;

class Peer {
  readonly stream = new MediaStream();
  private readonly pc: RTCPeerConnection;
  private readonly waiting: RTCIceCandidateInit[] = [];
  private outgoing: RTCIceCandidateInit[] = [];
  private timer = 0;
  private calledAt = 0;
  tries = 0;

  constructor(private readonly room: Room, readonly seat: number, readonly calls: boolean, readonly session: string, private readonly toScreen: boolean) {
    this.pc = new RTCPeerConnection({ iceServers: room.taken.ice, bundlePolicy: "max-bundle" });
    this.pc.addEventListener("icecandidate", (event) => { if (event.candidate) this.queue(event.candidate.toJSON()); });
    this.pc.addEventListener("track", (event) => {
      if (!this.stream.getTracks().includes(event.track)) this.stream.addTrack(event.track);
      room.changed();
    });
    this.pc.addEventListener("connectionstatechange", () => {
      if (this.pc.connectionState === "connected") {
        this.tries = 0;
        void this.limit();
      }
      room.changed();
    });
    if (calls) {
      for (const kind of room.isScreen ? (["video"] as const) : (["audio", "video"] as const)) {
        if (this.toScreen && kind === "audio") continue;
        const way: RTCRtpTransceiverDirection = room.isScreen ? "recvonly" : this.toScreen ? "sendonly" : "sendrecv";
        const transceiver = this.pc.addTransceiver(kind, { direction: way, streams: [room.local] });
        if (!room.isScreen) void transceiver.sender.replaceTrack(room.track(kind));
      }
      void this.call(false);
    }
  }

  get mood(): Mood { return this.pc.connectionState === "connected" ? "talking" : "finding"; }

  /** Called every few seconds: a call that does not get through is made again; after some, from the beginning. */
  look(): "fine" | "anew" {
    if (this.pc.connectionState === "connected" || !this.calls) return "fine";
    const failed = this.pc.connectionState === "failed" || this.pc.connectionState === "disconnected";
    if (!failed && performance.now() - this.calledAt < patience) return "fine";
    if (++this.tries > triesBeforeAnew) return "anew";
    void this.call(true);
    return "fine";
  }

  async call(again: boolean): Promise<void> {
    this.calledAt = performance.now();
    try {
      if (this.pc.signalingState === "have-local-offer") await this.pc.setLocalDescription({ type: "rollback" });
      await this.pc.setLocalDescription(await this.pc.createOffer({ iceRestart: again }));
      this.send({ session: this.session, description: this.pc.localDescription! });
    } catch {
      // Closed in the meantime, or a state that does not allow it: the next look decides.
    }
  }

  async hear(signal: Signal): Promise<void> {
    try {
      if (signal.description) {
        await this.pc.setRemoteDescription(signal.description);
        for (const candidate of this.waiting.splice(0)) await this.pc.addIceCandidate(candidate);
        if (signal.description.type === "offer") await this.answer();
      }
      for (const candidate of signal.candidates ?? []) {
        if (this.pc.remoteDescription) await this.pc.addIceCandidate(candidate);
        else this.waiting.push(candidate);
      }
    } catch {
      // What came late for an earlier call.
    }
  }

  private async answer(): Promise<void> {
    for (const transceiver of this.pc.getTransceivers()) {
      if (this.room.isScreen) continue;
      const kind = transceiver.receiver.track.kind as "audio" | "video";
      transceiver.direction = "sendrecv";
      await transceiver.sender.replaceTrack(this.room.track(kind));
    }
    await this.pc.setLocalDescription(await this.pc.createAnswer());
    this.send({ session: this.session, description: this.pc.localDescription! });
  }

  replace(kind: "audio" | "video", track: MediaStreamTrack | null): void {
    if (this.room.isScreen) return;
    for (const transceiver of this.pc.getTransceivers()) {
      if (transceiver.receiver.track.kind === kind) void transceiver.sender.replaceTrack(track).catch(() => undefined);
    }
  }

  /** One line up is shared by all who watch. */
  async limit(): Promise<void> {
    const rate = Math.round(Math.min(mostRate, Math.max(leastRate, upload / Math.max(1, this.room.watchers))));
    for (const sender of this.pc.getSenders()) {
      if (sender.track?.kind !== "video") continue;
      const parameters = sender.getParameters();
      if (parameters.encodings.length === 0) continue;
      for (const encoding of parameters.encodings) encoding.maxBitrate = rate;
      await sender.setParameters(parameters).catch(() => undefined);
    }
  }

  close(): void {
    clearTimeout(this.timer);
    this.pc.close();
  }

  private queue(candidate: RTCIceCandidateInit): void {
    this.outgoing.push(candidate);
    if (this.timer) return;
    this.timer = window.setTimeout(() => {
      this.timer = 0;
      this.send({ session: this.session, candidates: this.outgoing.splice(0) });
    }, 80);
  }

  private send(signal: Signal): void { this.room.send(this.seat, signal); }
}

const post = (path: string, body: unknown): Promise<Response> =>
  fetch(path, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body), cache: "no-store" });

const newSession = (): string => Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => byte.toString(16).padStart(2, "0")).join("");

export class Room {
  readonly local = new MediaStream();
  watchers = 1;
  private readonly peers = new Map<number, Peer>();
  private readonly source: EventSource;
  private readonly looks: number;
  private faces: Face[] = [];
  private isOver = false;
  private order: Promise<void> = Promise.resolve();

  constructor(readonly taken: Taken, readonly isScreen: boolean, private readonly told: Told, tracks: MediaStreamTrack[] = []) {
    for (const track of tracks) this.local.addTrack(track);
    this.source = new EventSource(`/rapat/aliran/${taken.key}`);
    this.source.addEventListener("ruang", (event) => this.meet((JSON.parse(event.data) as { seats: Face[] }).seats));
    this.source.addEventListener("sinyal", (event) => {
      const { from, data } = JSON.parse(event.data) as { from: number; data: string };
      // One after the other: a candidate must not overtake the call it belongs to.
      this.order = this.order.then(() => this.hear(from, JSON.parse(data) as Signal));
    });
    this.source.addEventListener("selesai", () => this.end("over"));
    this.source.addEventListener("keluar", () => this.end("out"));
    this.source.addEventListener("open", () => told.line(true));
    this.source.addEventListener("error", () => {
      told.line(false);
      if (this.source.readyState === EventSource.CLOSED) this.end("lost");
    });
    this.looks = window.setInterval(() => this.look(), 3000);
  }

  track(kind: "audio" | "video"): MediaStreamTrack | null {
    return this.local.getTracks().find((track) => track.kind === kind) ?? null;
  }

  /** Another microphone or camera, or none. */
  replace(kind: "audio" | "video", track: MediaStreamTrack | null): void {
    for (const old of this.local.getTracks()) if (old.kind === kind) this.local.removeTrack(old);
    if (track) this.local.addTrack(track);
    for (const peer of this.peers.values()) peer.replace(kind, track);
    for (const peer of this.peers.values()) void peer.limit();
  }

  show(muted: boolean, unseen: boolean): void { void post(`/rapat/kursi/${this.taken.key}`, { muted, unseen, leaving: false }).catch(() => undefined); }

  leave(): void {
    if (this.isOver) return;
    this.close();
    void post(`/rapat/kursi/${this.taken.key}`, { muted: true, unseen: true, leaving: true }).catch(() => undefined);
  }

  /** What is on a guest's way out when the page goes: a beacon outlives it. */
  goodbye(): void {
    if (!this.isOver) navigator.sendBeacon(`/rapat/kursi/${this.taken.key}`, new Blob([JSON.stringify({ muted: true, unseen: true, leaving: true })], { type: "application/json" }));
  }

  send(to: number, signal: Signal): void {
    if (this.isOver) return;
    void post(`/rapat/sinyal/${this.taken.key}`, { to, data: JSON.stringify(signal) }).catch(() => undefined);
  }

  changed(): void {
    const guests = this.faces.filter((face) => face.seat !== this.taken.seat && !face.screen)
      .map((face) => ({ face, stream: this.peers.get(face.seat)?.stream ?? new MediaStream(), mood: this.peers.get(face.seat)?.mood ?? "finding" }));
    this.told.people(guests, this.faces.find((face) => face.seat === this.taken.seat));
  }

  close(): void {
    this.isOver = true;
    clearInterval(this.looks);
    this.source.close();
    for (const peer of this.peers.values()) peer.close();
    this.peers.clear();
  }

  private end(why: Ending): void {
    if (this.isOver) return;
    this.close();
    this.told.ended(why);
  }

  private meet(faces: Face[]): void {
    this.faces = faces;
    const others = faces.filter((face) => face.seat !== this.taken.seat && !(this.isScreen && face.screen));
    this.watchers = others.length;
    for (const [seat, peer] of this.peers) {
      if (others.some((face) => face.seat === seat)) continue;
      peer.close();
      this.peers.delete(seat);
    }
    for (const face of others) {
      if (!this.peers.has(face.seat) && this.taken.seat > face.seat) this.peers.set(face.seat, new Peer(this, face.seat, true, newSession(), face.screen));
    }
    for (const peer of this.peers.values()) void peer.limit();
    this.changed();
  }

  private async hear(from: number, signal: Signal): Promise<void> {
    if (this.isOver) return;
    let peer = this.peers.get(from);
    if (peer?.session !== signal.session) {
      // Another session is a call made anew; only a call may begin one.
      if (signal.description?.type !== "offer" || peer?.calls) return;
      peer?.close();
      peer = new Peer(this, from, false, signal.session, this.faces.find((face) => face.seat === from)?.screen ?? false);
      this.peers.set(from, peer);
    }
    await peer.hear(signal);
    this.changed();
  }

  private look(): void {
    for (const [seat, peer] of this.peers) {
      if (peer.look() === "fine") continue;
      peer.close();
      this.peers.set(seat, new Peer(this, seat, true, newSession(), this.faces.find((face) => face.seat === seat)?.screen ?? false));
      this.changed();
    }
  }
}

/** A seat, or the sentence that says why there is none. */
export async function takeSeat(path: string, body: unknown): Promise<Taken | { code: string; words: string }> {
  try {
    const answer = await post(path, body);
    if (answer.ok) return (await answer.json()) as Taken;
    if ((answer.headers.get("content-type") ?? "").includes("json")) return (await answer.json()) as { code: string; words: string };
    return { code: "http", words: "Ruang rapat tidak menjawab. Coba lagi sebentar lagi." };
  } catch {
    return { code: "offline", words: "Tidak ada sambungan ke portal. Periksa jaringan Anda; halaman ini mencoba lagi sendiri." };
  }
}

export const isTaken = (one: Taken | { code: string; words: string }): one is Taken => "key" in one;
