package cn.xieshou.roster.web;

import cn.xieshou.directory.DirectoryAccess;
import cn.xieshou.page.AddressNumber;
import cn.xieshou.roster.RosterImport;
import cn.xieshou.roster.StagedImport;
import cn.xieshou.shared.NotThere;
import java.security.Principal;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Lets the office and administrators to the roster, nobody else. */
@Component
class RosterAccess {

    private final DirectoryAccess rights;
    private final RosterImport imports;

    RosterAccess(DirectoryAccess rights, RosterImport imports) {
        this.rights = rights;
        this.imports = imports;
    }

    void require(Principal viewer) {
        if (!rights.managesRoster(viewer.getName())) {
            throw new AccessDeniedException("only the office and administrators keep the roster");
        }
    }

    /** Whether identity cards and phone numbers may leave with an export. */
    boolean personalData(Principal viewer) {
        return rights.personalData(viewer.getName(), "");
    }

    /**
     * The import of this id as it stands in an address.
     *
     * @throws NotThere if there is none
     */
    StagedImport staged(String id) {
        return imports.find(AddressNumber.key(id)).orElseThrow(NotThere::new);
    }
}
