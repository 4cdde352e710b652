package io.vivavoce.e2e;

import tools.jackson.databind.node.ObjectNode;

/// Answers about engines, invented, in the shapes of the real ones.
final class EngineData {
    private EngineData() {}

    /// Everything as it comes: no keys, no models, no servers beside this one.
    static ObjectNode builtIn() {
        return read("""
                {"stayLocal": {"on": false, "forced": false},
                 "budgets": {"currency": "USD", "perSession": null, "perMonth": null, "spentThisMonth": 0},
                 "services": [
                  {"kind": "speech-to-text", "rungs": [
                   {"id": "deepgram", "name": "Deepgram Nova-3", "provider": "deepgram", "tier": "cloud", "state": "no-key",
                    "error": null, "latency": null, "patienceMs": 4000, "nextTryAt": null},
                   {"id": "whisper", "name": "Whisper small", "provider": null, "tier": "local-model", "state": "not-found",
                    "error": null, "latency": null, "patienceMs": 4000, "nextTryAt": null},
                   {"id": "pocketsphinx", "name": "pocketsphinx (built in)", "provider": null, "tier": "built-in", "state": "working",
                    "error": null, "latency": {"p50Ms": 180, "p99Ms": 640, "samples": 37}, "patienceMs": 2000, "nextTryAt": null}]},
                  {"kind": "text-to-speech", "rungs": [
                   {"id": "flite", "name": "flite (built in)", "provider": null, "tier": "built-in", "state": "working",
                    "error": null, "latency": {"p50Ms": 9, "p99Ms": 31, "samples": 212}, "patienceMs": 1500, "nextTryAt": null}]},
                  {"kind": "language-model", "rungs": [
                   {"id": "ollama", "name": "Ollama", "provider": "ollama", "tier": "local-server", "state": "not-found",
                    "error": null, "latency": null, "patienceMs": 8000, "nextTryAt": null}]}],
                 "connections": [
                  {"provider": "deepgram", "name": "Deepgram", "needsKey": true, "key": "none", "changedAt": null,
                   "kinds": ["speech-to-text", "text-to-speech"]},
                  {"provider": "ollama", "name": "Ollama", "needsKey": false, "key": "none", "changedAt": null,
                   "kinds": ["language-model"]}]}""");
    }

    /// Vendors in use: one works, one is refused, one is too dear by now.
    static ObjectNode cloud() {
        return read("""
                {"stayLocal": {"on": false, "forced": false},
                 "budgets": {"currency": "USD", "perSession": 0.5, "perMonth": 20, "spentThisMonth": 12.345},
                 "services": [
                  {"kind": "speech-to-text", "rungs": [
                   {"id": "deepgram", "name": "Deepgram Nova-3", "provider": "deepgram", "tier": "cloud", "state": "failing",
                    "error": {"kind": "unauthorised", "message": "Invalid credentials. (request f0e1d2c3-b4a5-4968-8776-655443322110)",
                     "at": "2026-11-20T10:02:00Z"},
                    "latency": {"p50Ms": 212, "p99Ms": 1250, "samples": 1234}, "patienceMs": 1875, "nextTryAt": "2026-11-20T10:03:00Z"},
                   {"id": "openai", "name": "OpenAI gpt-4o-mini-transcribe", "provider": "openai", "tier": "cloud", "state": "untried",
                    "error": null, "latency": null, "patienceMs": 4000, "nextTryAt": null},
                   {"id": "pocketsphinx", "name": "pocketsphinx (built in)", "provider": null, "tier": "built-in", "state": "working",
                    "error": null, "latency": {"p50Ms": 180, "p99Ms": 640, "samples": 37}, "patienceMs": 2000, "nextTryAt": null}]},
                  {"kind": "text-to-speech", "rungs": [
                   {"id": "elevenlabs", "name": "ElevenLabs Flash v2.5", "provider": "elevenlabs", "tier": "cloud", "state": "over-budget",
                    "error": null, "latency": {"p50Ms": 160, "p99Ms": 410, "samples": 98}, "patienceMs": 1500, "nextTryAt": null},
                   {"id": "flite", "name": "flite (built in)", "provider": null, "tier": "built-in", "state": "working",
                    "error": null, "latency": {"p50Ms": 9, "p99Ms": 31, "samples": 212}, "patienceMs": 1500, "nextTryAt": null}]},
                  {"kind": "language-model", "rungs": [
                   {"id": "openai", "name": "OpenAI gpt-4.1-mini", "provider": "openai", "tier": "cloud", "state": "working",
                    "error": null, "latency": {"p50Ms": 420, "p99Ms": 1900, "samples": 77}, "patienceMs": 2850, "nextTryAt": null}]}],
                 "connections": [
                  {"provider": "deepgram", "name": "Deepgram", "needsKey": true, "key": "own", "changedAt": "2026-11-19T09:00:00Z",
                   "kinds": ["speech-to-text", "text-to-speech"]},
                  {"provider": "openai", "name": "OpenAI", "needsKey": true, "key": "installation", "changedAt": null,
                   "kinds": ["speech-to-text", "text-to-speech", "language-model"]},
                  {"provider": "elevenlabs", "name": "ElevenLabs", "needsKey": true, "key": "own", "changedAt": "2026-11-18T09:00:00Z",
                   "kinds": ["text-to-speech"]},
                  {"provider": "ollama", "name": "Ollama", "needsKey": false, "key": "none", "changedAt": null,
                   "kinds": ["language-model"]}]}""");
    }

    /// Nothing may leave the machine, and only the installation can change that.
    static ObjectNode confined() {
        ObjectNode all = builtIn();
        all.withObject("stayLocal").put("on", true).put("forced", true);
        ((ObjectNode) all.at("/services/0/rungs/0")).put("state", "kept-out");
        return all;
    }

    static ObjectNode usage(boolean some) {
        return some ? read("""
                {"month": "2026-11", "currency": "USD", "total": 12.345,
                 "items": [
                  {"kind": "speech-to-text", "rung": "deepgram", "unit": "audio-seconds", "amount": 41234.5, "cost": 5.29},
                  {"kind": "text-to-speech", "rung": "elevenlabs", "unit": "characters", "amount": 128000, "cost": 6.4},
                  {"kind": "language-model", "rung": "openai", "unit": "input-tokens", "amount": 912345, "cost": 0.365},
                  {"kind": "language-model", "rung": "openai", "unit": "output-tokens", "amount": 181234, "cost": 0.29}],
                 "sessions": [
                  {"session": "01980000-0000-7000-8000-00000000000a", "cost": 0.4321},
                  {"session": "01980000-0000-7000-8000-00000000000b", "cost": 0.0125}]}""") : read("""
                {"month": "2026-11", "currency": "USD", "total": 0, "items": [], "sessions": []}""");
    }

    static ObjectNode trial() {
        return read("""
                {"results": [
                 {"kind": "speech-to-text", "rung": "deepgram", "ok": true, "latencyMs": 312, "error": null},
                 {"kind": "text-to-speech", "rung": "deepgram", "ok": false, "latencyMs": null,
                  "error": {"kind": "unauthorised", "status": 401, "message": "Invalid credentials. (request f0e1d2c3-b4a5-4968-8776-655443322110)"}}]}""");
    }

    private static ObjectNode read(String json) {
        return (ObjectNode) ProductClient.JSON.readTree(json);
    }
}
