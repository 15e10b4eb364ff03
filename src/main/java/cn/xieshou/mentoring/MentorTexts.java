package cn.xieshou.mentoring;

import cn.xieshou.shared.ChineseDates;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What mentors wrote themselves; who hands it in stays the supporting school's liaison. */
@Service
@Transactional
public class MentorTexts {

    private final MentorTextRepository table;

    MentorTexts(MentorTextRepository table) {
        this.table = table;
    }

    /** By mentorship; what was handed in after it was written, and came back, is left out. */
    @Transactional(readOnly = true)
    public Map<Long, MentorText> toHandIn(MentoringYear year, MentorTextKind kind) {
        Map<Long, MentorText> own = of(year, kind);
        if (kind == MentorTextKind.LAST && year.closedAt() != null) {
            own.values().removeIf(text -> !text.writtenAt().isAfter(year.closedAt()));
        }
        return own;
    }

    /** By mentorship. */
    @Transactional(readOnly = true)
    public Map<Long, MentorText> of(MentoringYear year, MentorTextKind kind) {
        Map<Long, MentorText> own = new HashMap<>();
        table.of(year.id(), kind).forEach(text -> own.put(text.mentorship(), text));
        return own;
    }

    void put(MentorText text) {
        table.put(text);
    }

    /** Who wrote when, a line for each: «王某—李某（数学）：2026年9月20日10:00，师傅本人通过个人链接写好»; empty if nobody did. */
    public static String note(List<Mentorship> pairs, Map<Long, MentorText> own) {
        return pairs.stream()
                .flatMap(pair -> Optional.ofNullable(own.get(pair.id())).map(text -> line(pair, text)).stream())
                .collect(Collectors.joining("\n"));
    }

    private static String line(Mentorship pair, MentorText text) {
        return pair.title() + "：" + ChineseDates.dateAndMinute(text.writtenAt()) + "，师傅本人通过个人链接写好";
    }
}
