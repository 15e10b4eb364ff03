package cn.xieshou.service;

import cn.xieshou.pairing.Pairings;
import cn.xieshou.programme.Programmes;
import cn.xieshou.secondment.Direction;
import cn.xieshou.secondment.ExchangeSize;
import cn.xieshou.secondment.Secondment;
import cn.xieshou.secondment.SecondmentState;
import cn.xieshou.secondment.Secondments;
import cn.xieshou.shared.SchoolYear;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who is left when somebody leaves or fails, and who may come then: a backbone teacher remains among them (R-SEC-3). */
@Component
public class Remaining {

    private final Secondments secondments;
    private final Pairings pairings;
    private final Programmes programmes;

    Remaining(Secondments secondments, Pairings pairings, Programmes programmes) {
        this.secondments = secondments;
        this.pairings = pairings;
        this.programmes = programmes;
    }

    /** What the programme prescribes and who is left of it; empty where it prescribes nothing. */
    public Optional<String> sentence(Secondment leaving) {
        return size(leaving).map(size -> {
            List<Secondment> others = others(leaving);
            long backbone = others.stream().filter(Secondment::backbone).count();
            return "项目规定" + size.sentence() + "。除" + leaving.teacherName() + "外，"
                    + leaving.replacementYear().label() + "另有支教教师" + others.size() + "名，其中骨干教师" + backbone + "名"
                    + (backbone < size.backbone() ? "，接替的须为骨干教师。" : "。");
        });
    }

    /** Why this teacher cannot come in place of {@code leaving}; empty if nothing stands against it. */
    Optional<String> against(Secondment leaving, String name, boolean backbone) {
        return size(leaving).flatMap(size -> against(size, others(leaving), leaving, name, backbone));
    }

    private static Optional<String> against(
            ExchangeSize size, List<Secondment> others, Secondment leaving, String name, boolean backbone) {
        long known = others.stream().filter(Secondment::backbone).count();
        if (known + (backbone ? 1 : 0) < size.backbone()) {
            return Optional.of(
                    "项目规定支教教师中骨干教师不少于" + size.backbone() + "名，现有" + known + "名，" + name + "不是骨干教师，请推荐骨干教师接替");
        }
        if (size.most() != null && others.size() >= size.most()) {
            return Optional.of("项目规定每学年选派" + size.teachers() + "，"
                    + leaving.replacementYear().label() + "已有" + others.size() + "名，不能再增加；请说明不再接替");
        }
        return Optional.empty();
    }

    private List<Secondment> others(Secondment leaving) {
        return secondments.of(leaving.pairingId(), leaving.replacementYear().startYear()).stream()
                .filter(one -> one.direction() == Direction.SUPPORT)
                .filter(one -> !one.id().equals(leaving.id()))
                .filter(one -> one.state() != SecondmentState.LEFT_EARLY && one.state() != SecondmentState.FAILED)
                .toList();
    }

    private Optional<ExchangeSize> size(Secondment leaving) {
        SchoolYear year = leaving.replacementYear();
        return ExchangeSize.of(programmes.in(pairings.get(leaving.pairingId()).programme(), year));
    }
}
