package cn.xieshou.pairing;

import java.util.Optional;

/** How well a pairing's cycle was done, by whichever feature has judged it; one bean each, the weightiest first by {@code @Order}. */
public interface CycleResult {

    /** @param pairing id of a pairing */
    Optional<Told> of(String pairing);

    /**
     * @param grade «良好»
     * @param sentence what it came to, in words: «2026—2027学年第一学期评估良好（86.5分）»
     */
    record Told(String grade, String sentence) {}
}
