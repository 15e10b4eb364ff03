package cn.xieshou.files.web;

import cn.xieshou.files.StoredFile;
import cn.xieshou.files.TaskFiles;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.PairingPanel;
import cn.xieshou.pairing.PairingTab;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The files that came with the steps of a pairing, among its documents. */
@Component
@Order(90)
class FilesPanel implements PairingPanel {

    /** What one looks through; the steps' own pages show the rest. */
    private static final int MOST = 100;

    private final TaskFiles files;

    FilesPanel(TaskFiles files) {
        this.files = files;
    }

    /** @param all how many there are; the newest are shown */
    record Shown(List<StoredFile> newest, int all) {}

    @Override
    public PairingTab tab() {
        return PairingTab.DOCUMENTS;
    }

    @Override
    public String template() {
        return "files/panel";
    }

    @Override
    public Shown of(Pairing pairing, String account) {
        List<StoredFile> newest = files.ofMatter(pairing.id(), MOST);
        return new Shown(newest, newest.size() < MOST ? newest.size() : files.countOf(pairing.id()));
    }
}
