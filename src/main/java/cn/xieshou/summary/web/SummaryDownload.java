package cn.xieshou.summary.web;

import cn.xieshou.pairing.Pairings;
import cn.xieshou.paper.Papers;
import cn.xieshou.securitylog.RecordsExport;
import cn.xieshou.shared.NotThere;
import cn.xieshou.summary.SchoolSummary;
import cn.xieshou.summary.SummaryPaper;
import cn.xieshou.summary.SummaryReading;
import java.security.Principal;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A summary as a file; of one that the account may not read there is none. */
@Controller
class SummaryDownload {

    private final SummaryAccess access;
    private final SummaryReading reading;
    private final SummaryPaper paper;
    private final Pairings pairings;
    private final Papers papers;

    SummaryDownload(
            SummaryAccess access, SummaryReading reading, SummaryPaper paper, Pairings pairings, Papers papers) {
        this.access = access;
        this.reading = reading;
        this.paper = paper;
        this.pairings = pairings;
        this.papers = papers;
    }

    @GetMapping("/summaries/{id}/text." + Papers.FORMATS)
    @RecordsExport("学年工作总结")
    ResponseEntity<byte[]> text(@PathVariable String id, @PathVariable String format, Principal reader) {
        SchoolSummary summary = access.visible(id, reader.getName());
        if (summary.drafts() == 0 || !access.mayRead(summary, pairings.get(summary.pairingId()), reader.getName())) {
            throw new NotThere();
        }
        return papers.answer(paper, paper.values(summary), reading.title(summary), format);
    }
}
