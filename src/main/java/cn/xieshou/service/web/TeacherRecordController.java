package cn.xieshou.service.web;

import cn.xieshou.directory.Directory;
import cn.xieshou.securitylog.RecordsPersonalData;
import cn.xieshou.service.ServedTime;
import cn.xieshou.service.TeacherRecords;
import cn.xieshou.service.TeacherRecords.Line;
import cn.xieshou.shared.NotThere;
import java.security.Principal;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A teacher's secondments: what counts as years in title, and awards; for own school, personnel section and office. */
@Controller
class TeacherRecordController {

    private final TeacherRecords records;
    private final Directory directory;

    TeacherRecordController(TeacherRecords records, Directory directory) {
        this.records = records;
        this.directory = directory;
    }

    @GetMapping("/secondments/teachers/{staffNumber}")
    @RecordsPersonalData("教师支教记录")
    String show(@PathVariable String staffNumber, Principal reader, Model model) {
        List<Line> lines = records.ofTeacher(staffNumber).stream()
                .filter(line ->
                        records.maySee(reader.getName(), line.secondment().homeSchool()))
                .toList();
        if (lines.isEmpty()) {
            throw new NotThere();
        }
        model.addAttribute("lines", lines);
        model.addAttribute("teacher", lines.get(lines.size() - 1).secondment());
        model.addAttribute(
                "counted",
                ServedTime.counted(lines.stream().map(Line::time).toList()).text());
        model.addAttribute("directory", directory);
        return "secondment/record";
    }
}
