import { transferHandlers } from "comlink";
import type { Watch } from "../../core/desk/desk";

/** A watch that also says when nobody follows the work any more: it is done, or was cancelled. */
export interface FollowedWatch extends Watch {
  readonly signal: AbortSignal;
}

/** Lets a watch cross to another thread: progress comes back over a channel of its own, and cancelling goes out over it. */
export const carryWatches = (): void => {
  transferHandlers.set("watch", {
    canHandle: isFollowed,
    serialize: ({ onProgress, signal }: FollowedWatch) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = ({ data }: MessageEvent<Parameters<typeof onProgress>[0]>) => onProgress(data);
      const stop = (): void => {
        port1.postMessage("stop");
        port1.close();
      };
      signal.addEventListener("abort", stop, { once: true });
      return [port2, [port2]];
    },
    deserialize: (port: MessagePort): Watch => {
      let isCancelled = false;
      port.onmessage = () => {
        isCancelled = true;
      };
      return { onProgress: (progress) => port.postMessage(progress), isCancelled: () => isCancelled };
    },
  });
};

const isFollowed = (value: unknown): value is FollowedWatch =>
  typeof value === "object" && value !== null && "signal" in value && "onProgress" in value;
