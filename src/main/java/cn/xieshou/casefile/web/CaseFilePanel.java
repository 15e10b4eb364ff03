package cn.xieshou.casefile.web;

import cn.xieshou.casefile.CaseFile;
import cn.xieshou.casefile.CaseFiles;
import cn.xieshou.directory.Directory;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.pairing.PairingPanel;
import cn.xieshou.pairing.PairingTab;
import cn.xieshou.paper.CasePaper;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Every paper of a pairing with its number and day, and the whole file. */
@Component
@Order(30)
class CaseFilePanel implements PairingPanel {

    private final CaseFiles files;
    private final Directory directory;

    CaseFilePanel(CaseFiles files, Directory directory) {
        this.files = files;
        this.directory = directory;
    }

    /**
     * What the page shows.
     *
     * @param last the whole file that was made last, null while none was
     * @param by who asked for it, empty while nobody has
     * @param papersIn how many papers of it the reader gets
     * @param stepFiles how many files of steps are in it
     */
    record Panel(
            String pairingId,
            List<CasePaper> papers,
            @Nullable CaseFile last,
            String by,
            int papersIn,
            int stepFiles) {}

    @Override
    public PairingTab tab() {
        return PairingTab.DOCUMENTS;
    }

    @Override
    public String template() {
        return "casefile/panel";
    }

    /** The archive is to be had on screen only. */
    @Override
    public Panel onPaper(Pairing pairing, String account) {
        return new Panel(pairing.id(), files.papers(pairing.id(), account), null, "", 0, 0);
    }

    @Override
    public Panel of(Pairing pairing, String account) {
        CaseFile last = files.last(pairing.id()).orElse(null);
        return new Panel(
                pairing.id(),
                files.papers(pairing.id(), account),
                last,
                last == null ? "" : directory.personName(last.askedBy()),
                last == null ? 0 : files.papersIn(last, account),
                last == null ? 0 : files.stepFiles(last, account));
    }
}
