package cn.xieshou.roster.web;

import cn.xieshou.directory.DirectoryAccess;
import cn.xieshou.roster.RosterImport;
import cn.xieshou.roster.StagedImport;
import java.security.Principal;
import java.util.Optional;
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

    /** The import of this id as it stands in an address, which may hold anything. */
    Optional<StagedImport> staged(String id) {
        try {
            return imports.find(Long.parseLong(id));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
