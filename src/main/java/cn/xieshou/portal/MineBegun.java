package cn.xieshou.portal;

import cn.xieshou.register.Registers;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The beginning of «我发起的», as the first page shows it: what is not over yet. */
@Service
@Transactional(readOnly = true)
class MineBegun {

    private static final int FEW = 5;

    private final MineQuery cases;
    private final Registers registers;
    private final Viewer viewer;

    MineBegun(MineQuery cases, Registers registers, Viewer viewer) {
        this.cases = cases;
        this.registers = registers;
        this.viewer = viewer;
    }

    /**
     * What is not over yet.
     *
     * @param first the newest of it
     * @param all how much there is
     * @param school whether what others of the own school handed in is among it
     */
    record Begun(List<MineRow> first, int all, boolean school) {

        List<MineRow> at(WhereNow.Now now) {
            return first.stream().map(row -> row.at(now)).toList();
        }
    }

    Begun of(String account) {
        Registers.First<MineRow> first = registers.first(cases.open(account), FEW);
        boolean school = viewer.person().map(person -> !person.ofBureau()).orElse(false);
        return new Begun(first.rows(), first.all(), school);
    }
}
