package cn.xieshou.pairing;

import java.util.Set;

/**
 * A matter that the final assessment waits for: all cases of a kind and of a time, be they several teachers' or both schools'.
 *
 * @param label «支教任教（2025—2026学年）»
 * @param cases the engine's ids of those that the lifecycle has called
 */
public record Awaited(AwaitedKey key, String label, Set<String> cases) {}
