package cn.xieshou.ledger.process;

import cn.xieshou.ledger.ActivityFlag;
import cn.xieshou.ledger.Participant;
import cn.xieshou.shared.Side;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Who took part, and what looks odd, in one line each. */
final class Names {

    private Names() {}

    /** «支援学校：王某、李某；受援学校：林某» */
    static String of(List<Participant> people) {
        return Arrays.stream(Side.values())
                .filter(side -> people.stream().anyMatch(person -> person.side() == side))
                .map(side -> side.label() + "：" + Participant.names(people, side))
                .collect(Collectors.joining("；"));
    }

    /** What a correction changes, what looks odd, and what the recorder says to it: «可能重复登记：…。登记人说明：…». */
    static String odd(List<ActivityFlag> flags, String remark, List<String> changes) {
        List<String> lines = new ArrayList<>();
        if (!changes.isEmpty()) {
            lines.add("更正已确认的活动，" + String.join("；", changes));
        }
        flags.forEach(flag -> lines.add(flag.words()));
        if (!remark.isEmpty()) {
            lines.add("登记人说明：" + remark);
        }
        return lines.isEmpty() ? "无" : String.join("。", lines);
    }
}
