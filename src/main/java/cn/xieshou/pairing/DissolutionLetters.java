package cn.xieshou.pairing;

import cn.xieshou.shared.ChineseDates;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What those read whom the early end of a pairing concerns, or that of one matter of it. */
@Component
class DissolutionLetters {

    private final Pairings pairings;
    private final PairingLetters letters;

    DissolutionLetters(Pairings pairings, PairingLetters letters) {
        this.pairings = pairings;
        this.letters = letters;
    }

    void send(Pairing pairing, Dissolution decided, List<UnderWay> closed, List<DissolutionRepository.Holder> holders) {
        String subject = "结对提前终止：" + pairings.title(pairing);
        letters.send(pairing, subject, holders, tasks -> body(pairing, decided, closed, tasks));
    }

    void stopped(Pairing pairing, Awaited matter, List<UnderWay> closed, List<DissolutionRepository.Holder> holders) {
        String subject = "终止办理：" + matter.label() + "，" + pairings.title(pairing);
        letters.send(
                pairing,
                subject,
                holders,
                tasks -> "您好！\n\n“" + pairings.title(pairing) + "”的终结性评估启动日已到，领导小组办公室决定不再等待" + matter.label()
                        + "，终止办理；理由见结对页面的办理经过。" + PairingLetters.cancelled(tasks)
                        + PairingLetters.closed(closed)
                        + "\n\n结对继续，已有的记录保留；其他事项办结后启动终结性评估。");
    }

    private String body(Pairing pairing, Dissolution decided, List<UnderWay> closed, Set<String> tasks) {
        return "您好！\n\n领导小组办公室决定提前终止“" + pairings.title(pairing) + "”的结对，原因："
                + decided.ground().label() + "，终止日期：" + ChineseDates.date(decided.lastDay()) + "。"
                + PairingLetters.cancelled(tasks)
                + PairingLetters.closed(closed)
                + "\n\n有支教、跟岗或挂职人员的学校，请把结束日期和任教时间的计算告知本人。具体情况和全部档案仍可在结对页面查看。";
    }
}
