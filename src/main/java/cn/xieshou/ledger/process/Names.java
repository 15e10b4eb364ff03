package cn.xieshou.ledger.process;

import cn.xieshou.ledger.Participant;
import cn.xieshou.shared.Side;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Who took part, in one line. */
final class Names {

    private Names() {}

    /** «支援学校：王某、李某；受援学校：林某» */
    static String of(List<Participant> people) {
        return Arrays.stream(Side.values())
                .filter(side -> people.stream().anyMatch(person -> person.side() == side))
                .map(side -> side.label() + "：" + Participant.names(people, side))
                .collect(Collectors.joining("；"));
    }
}
