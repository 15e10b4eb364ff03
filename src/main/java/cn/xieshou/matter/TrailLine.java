package cn.xieshou.matter;

import cn.xieshou.directory.Person;
import cn.xieshou.shared.ChineseDates;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that somebody did in a matter, with name, role and school as they were then.
 *
 * @param matterKey business key: the pairing's or matching round's id
 * @param actor account name, empty if nobody but the calendar did it
 * @param actorRole for example 校长
 * @param actorSchool the school's name, empty for the bureau
 * @param onBehalfOf name of whom the actor stood in for, empty if nobody
 * @param step name of the step or of what the act was about
 * @param detail whom or what else the act concerns, mostly names; empty if nothing
 * @param opinion what the actor wrote, empty if nothing
 * @param processInstanceId the case in which a form did it, null if none did
 */
public record TrailLine(
        long id,
        String matterKey,
        Instant at,
        String actor,
        String actorName,
        String actorRole,
        String actorSchool,
        String onBehalfOf,
        Act act,
        String step,
        String detail,
        String opinion,
        @Nullable String processInstanceId) {

    /** «2026年8月31日14:05，八中校长 王某签署了《结对帮扶协议》。意见：同意。» */
    public String sentence() {
        return when() + "，" + deed() + "。" + said();
    }

    /** «2026年8月31日14:05» */
    public String when() {
        return ChineseDates.dateAndMinute(at);
    }

    /** «八中校长 王某（代 李某）» */
    public String who() {
        if (actor.isEmpty()) {
            return "系统";
        }
        String office = actorSchool + actorRole;
        String name = Person.titled(office, actorName);
        return onBehalfOf.isEmpty() ? name : name + "（代 " + onBehalfOf + "）";
    }

    /** «八中校长 王某签署了《结对帮扶协议》» */
    public String deed() {
        return who() + act.predicate(step, detail);
    }

    /** «意见：同意。» or empty. */
    public String said() {
        return opinion.isEmpty() ? "" : act.opinionLabel() + "：" + opinion;
    }

    /** Of a return: «被第八中学校长 王某退回：请补充月度安排». */
    public String returnedWords() {
        return "被" + who() + "退回" + (opinion.isEmpty() ? "" : "：" + opinion);
    }

    /** The opinion or null, for tables. */
    public @Nullable String opinionOrNull() {
        return opinion.isEmpty() ? null : opinion;
    }
}
