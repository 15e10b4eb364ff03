package cn.xieshou.workflow.insight;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person's step that may come after another.
 *
 * @param name what it is called on screen
 * @param assignee who would get it, null if it goes to groups or that is not known yet
 * @param groups who may take it
 * @param usual whether it comes next in the ordinary run of things
 * @param inHand how long it usually is in hand, null if too few were done to say
 */
public record ComingStep(
        String name,
        @Nullable String assignee,
        List<String> groups,
        boolean usual,
        @Nullable Duration inHand) {}
