package cn.xieshou.service.web;

import cn.xieshou.database.TakesLong;
import cn.xieshou.directory.Directory;
import cn.xieshou.document.SheetWriter;
import cn.xieshou.document.SheetWriter.Column;
import cn.xieshou.paper.Papers;
import cn.xieshou.secondment.Secondment;
import cn.xieshou.securitylog.RecordsExport;
import cn.xieshou.service.Award;
import cn.xieshou.service.LearningStay;
import cn.xieshou.service.ServiceForm;
import cn.xieshou.service.ServicePaper;
import cn.xieshou.service.ServiceYear;
import cn.xieshou.service.TeacherRecords;
import cn.xieshou.service.TeacherRecords.Line;
import cn.xieshou.shared.NotThere;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The form 任教情况表 in Word, and for the personnel section every teacher's record in Excel. */
@Controller
class SecondmentDownloads {

    private static final MediaType EXCEL =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private static final List<Column> COLUMNS = List.of(
            new Column("支教编号", 14),
            new Column("学年", 18),
            new Column("方向", 10),
            new Column("教师编号", 14),
            new Column("姓名", 12),
            new Column("派出学校", 24),
            new Column("任教学校", 24),
            new Column("学科", 10),
            new Column("状态", 12),
            new Column("应到岗日期", 14),
            new Column("告知本人", 14),
            new Column("实际到岗日期", 14),
            new Column("本人迟到岗（天）", 16),
            new Column("到岗延误", 40),
            new Column("最后任教日", 14),
            new Column("任教时间", 14),
            new Column("计入任教年限（月）", 18),
            new Column("计入任教年限（天）", 18),
            new Column("考核等次", 10),
            new Column("档案编号", 24),
            new Column("归档日期", 14),
            new Column("获奖", 40),
            new Column("接替", 14));

    private final SecondmentPage page;
    private final ServicePaper paper;
    private final Papers papers;
    private final TeacherRecords records;
    private final Directory directory;
    private final Clock clock;

    SecondmentDownloads(
            SecondmentPage page,
            ServicePaper paper,
            Papers papers,
            TeacherRecords records,
            Directory directory,
            Clock clock) {
        this.page = page;
        this.paper = paper;
        this.papers = papers;
        this.records = records;
        this.directory = directory;
        this.clock = clock;
    }

    @GetMapping("/secondments/{id}/form." + Papers.FORMATS)
    @RecordsExport("支教教师考核表")
    ResponseEntity<byte[]> form(@PathVariable String id, @PathVariable String format, Principal reader) {
        Secondment secondment = page.visible(id, reader.getName());
        if (records.of(id).year().isEmpty()) {
            throw new NotThere();
        }
        return papers.answer(paper, paper.values(id), "任教情况表 " + secondment.id(), format);
    }

    @GetMapping("/secondments/records.xlsx")
    @TakesLong
    @RecordsExport("支教记录")
    ResponseEntity<byte[]> records(Principal reader) throws IOException {
        if (!records.keepsFiles(reader.getName())) {
            throw new NotThere();
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        SheetWriter.write(file, "支教记录", COLUMNS, records.all().stream().map(this::row));
        return answer("支教记录.xlsx", file);
    }

    private List<@Nullable Object> row(Line line) {
        Secondment one = line.secondment();
        List<@Nullable Object> cells = new ArrayList<>();
        cells.addAll(List.of(
                one.id(),
                one.year().label(),
                one.direction().label(),
                one.teacher(),
                one.teacherName(),
                directory.schoolName(one.homeSchool()),
                directory.schoolName(one.hostSchool()),
                one.subject(),
                one.state().label()));
        cells.add(one.startsOn());
        cells.add(line.year().map(year -> (Object) year.toldOn(one)).orElse(null));
        cells.add(line.year()
                .map(ServiceYear::arrivedOn)
                .or(() -> line.stay().map(LearningStay::wentOn))
                .orElse(null));
        cells.add(line.year().map(year -> (Object) year.daysLate(one)).orElse(null));
        cells.add(line.delay().sentence());
        cells.add(line.lastDay(LocalDate.now(clock)).orElse(null));
        cells.add(line.time().text());
        cells.add(line.time().counted());
        cells.add(line.time().countedDays());
        cells.add(line.form()
                .map(ServiceForm::grade)
                .map(grade -> (Object) grade.label())
                .orElse(null));
        cells.add(line.form().map(ServiceForm::fileNumber).orElse(null));
        cells.add(line.form().map(ServiceForm::filedOn).orElse(null));
        cells.add(line.awards().stream().map(Award::name).collect(Collectors.joining("、")));
        cells.add(one.replaces());
        return cells;
    }

    private static ResponseEntity<byte[]> answer(String name, ByteArrayOutputStream file) {
        String attachment = ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString();
        return ResponseEntity.ok()
                .contentType(EXCEL)
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment)
                .body(file.toByteArray());
    }
}
