package cn.xieshou.service.web;

import cn.xieshou.files.FilesOfCases;
import cn.xieshou.service.SecondmentServing;
import java.util.List;
import org.springframework.stereotype.Component;

/** How many files came with the steps of each secondment of a page. */
@Component
class SecondmentFiles {

    private final FilesOfCases files;

    SecondmentFiles(FilesOfCases files) {
        this.files = files;
    }

    List<SecondmentRow> counted(List<SecondmentRow> rows) {
        FilesOfCases.Counts attached = files.counts(
                SecondmentServing.CASES,
                rows.stream().map(SecondmentRow::pairingId).distinct().toList());
        return rows.stream()
                .map(row -> row.id() == null ? row : row.withFiles(attached.of(row.pairingId(), row.id())))
                .toList();
    }
}
