package cn.xieshou.shelf.web;

import cn.xieshou.directory.Directory;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.PairingPanel;
import cn.xieshou.pairing.PairingTab;
import cn.xieshou.pairing.Stage;
import cn.xieshou.shared.Side;
import cn.xieshou.shelf.SchoolShelves;
import cn.xieshou.shelf.ShelfAccess;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What both schools of a pairing give to each other, on the pairing's page from its agreement to its end. */
@Component
@Order(55)
class ShelfPanel implements PairingPanel {

    private static final Set<Stage> AT_WORK = EnumSet.of(Stage.ORGANISATION, Stage.IMPLEMENTATION);

    private final SchoolShelves shelves;
    private final ShelfAccess access;
    private final Directory directory;

    ShelfPanel(SchoolShelves shelves, ShelfAccess access, Directory directory) {
        this.shelves = shelves;
        this.access = access;
        this.directory = directory;
    }

    /**
     * What the panel shows.
     *
     * @param mayShelve whether the reader's school is one of both
     */
    record Shown(List<Line> lines, boolean mayShelve) {}

    /** @param materials how many the school gives */
    record Line(String school, String name, int materials) {}

    @Override
    public PairingTab tab() {
        return PairingTab.YEARS;
    }

    @Override
    public String template() {
        return "shelf/panel";
    }

    @Override
    public @Nullable Shown of(Pairing pairing, String account) {
        if (!AT_WORK.contains(pairing.stage())) {
            return null;
        }
        List<String> schools = Stream.of(Side.values()).map(pairing::school).toList();
        Map<String, Integer> shown = shelves.shown(schools);
        return new Shown(
                schools.stream()
                        .map(code -> new Line(code, directory.schoolName(code), shown.getOrDefault(code, 0)))
                        .toList(),
                access.school(account).filter(pairing::involves).isPresent());
    }

    /** The materials are the schools', not the pairing's; what was used in class stands in the ledger. */
    @Override
    public @Nullable Shown onPaper(Pairing pairing, String account) {
        return null;
    }
}
