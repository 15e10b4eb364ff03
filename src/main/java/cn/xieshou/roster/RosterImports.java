package cn.xieshou.roster;

import cn.xieshou.directory.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks at imports and their rows. */
@Service
@Transactional(readOnly = true)
public class RosterImports {

    private static final int NEWEST = 30;

    private final ImportRepository store;
    private final ImportRowRepository importRows;

    RosterImports(ImportRepository store, ImportRowRepository importRows) {
        this.store = store;
        this.importRows = importRows;
    }

    /** The newest imports and previews that wait. */
    public List<StagedImport> newest() {
        return store.newest(NEWEST);
    }

    /**
     * One page of the rows of a sheet.
     *
     * @param state null for all
     * @param page from 1
     */
    public List<RosterRow> rows(long id, RosterSheet sheet, @Nullable RowState state, int page, int size) {
        return importRows.page(id, sheet, state, Page.offset(page, size), size);
    }
}
