package cn.xieshou.casefile;

import cn.xieshou.longwork.LongWorks;
import cn.xieshou.paper.CasePaper;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The papers of a pairing and its whole file. Whoever calls has made sure that the reader may see the pairing. */
@Service
@Transactional
public class CaseFiles {

    private final CaseFileRepository table;
    private final PaperReaders readers;
    private final BesideFiles beside;
    private final LongWorks works;

    CaseFiles(CaseFileRepository table, PaperReaders readers, BesideFiles beside, LongWorks works) {
        this.table = table;
        this.readers = readers;
        this.beside = beside;
        this.works = works;
    }

    /** Every paper that there is of the pairing now and that the reader may read. */
    @Transactional(readOnly = true)
    public List<CasePaper> papers(String pairingId, String reader) {
        return readers.of(pairingId, reader);
    }

    /** How many papers of a whole file this reader gets. */
    @Transactional(readOnly = true)
    public int papersIn(CaseFile file, String reader) {
        List<Boolean> readable = readers.readable(file.pairingId(), table.papers(file.pairingId()), reader);
        return (int) readable.stream().filter(one -> one).count();
    }

    /** Begins to put it together; of another pairing's that is being put together, the caller sees its page. */
    public LongWorks.Asked ask(String pairingId, String account) {
        return works.ask(CaseFileWork.KIND, pairingId, account);
    }

    /** The one that was made last. */
    @Transactional(readOnly = true)
    public Optional<CaseFile> last(String pairingId) {
        return table.find(pairingId);
    }

    /** How many files of steps go into it for this reader. */
    @Transactional(readOnly = true)
    public int stepFiles(CaseFile file, String reader) {
        return beside.withThose(file, reader).size();
    }
}
