package cn.xieshou.portal;

import cn.xieshou.register.Asked;
import cn.xieshou.register.Registers;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The beginning of «我发起的», as the first page shows it: what is not over yet. */
@Service
@Transactional(readOnly = true)
class MineBegun {

    private static final int FEW = 5;

    private final MineRegister register;
    private final Registers registers;
    private final Viewer viewer;

    MineBegun(MineRegister register, Registers registers, Viewer viewer) {
        this.register = register;
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
        Asked open = Asked.of(
                register.path(), List.of(MineRegister.standing()), List.of(), Map.of("state", MineRegister.OPEN));
        Registers.First<MineRow> first = registers.first(register, account, open, FEW);
        boolean school = viewer.person().map(person -> !person.ofBureau()).orElse(false);
        return new Begun(first.rows(), first.all(), school);
    }
}
