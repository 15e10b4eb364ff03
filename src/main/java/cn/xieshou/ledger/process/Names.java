package cn.xieshou.ledger.process;

import cn.xieshou.ledger.ActivityFlag;
import cn.xieshou.ledger.Participant;
import cn.xieshou.shared.Side;
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

    /** What looks odd, and what the recorder says to it: «可能重复登记：…。登记人说明：…». */
    static String odd(List<ActivityFlag> flags, String remark) {
        String found = flags.stream().map(ActivityFlag::words).collect(Collectors.joining("；"));
        String said = remark.isEmpty() ? "" : "登记人说明：" + remark;
        if (found.isEmpty() && said.isEmpty()) {
            return "无";
        }
        return found.isEmpty() || said.isEmpty() ? found + said : found + "。" + said;
    }
}
