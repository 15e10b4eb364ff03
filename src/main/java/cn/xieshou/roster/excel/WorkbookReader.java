package cn.xieshou.roster.excel;

import cn.xieshou.directory.FieldRules;
import cn.xieshou.roster.RosterSheet;
import cn.xieshou.roster.SheetContent;
import cn.xieshou.roster.UploadedWorkbook;
import cn.xieshou.roster.WorkbookRefused;
import com.github.pjfanning.xlsx.StreamingReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the roster's sheets of a workbook row by row, so that 20,000 teachers need little memory. */
public final class WorkbookReader {

    private static final Logger LOG = LoggerFactory.getLogger(WorkbookReader.class);

    private WorkbookReader() {}

    /**
     * Everything the workbook says, not yet judged.
     *
     * @throws WorkbookRefused if the file is no harmless workbook, or sheets and headers are not those of the roster
     */
    public static UploadedWorkbook read(Path file) throws WorkbookRefused {
        WorkbookGuard.check(file);
        try (Workbook workbook = StreamingReader.builder()
                .rowCacheSize(100)
                .setReadSharedFormulas(false)
                .open(file.toFile())) {
            return read(workbook);
        } catch (IOException | RuntimeException e) {
            // The message of the library may quote cells: only its kind goes to the log.
            LOG.info("refused a workbook that cannot be read: {}", e.getClass().getName());
            throw new WorkbookRefused(WorkbookGuard.DAMAGED);
        }
    }

    private static UploadedWorkbook read(Workbook workbook) throws WorkbookRefused {
        Map<RosterSheet, Integer> places = places(workbook);
        List<String> notices = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        List<SheetContent> sheets = new ArrayList<>();
        for (Map.Entry<RosterSheet, Integer> place : places.entrySet()) {
            if (workbook.isSheetHidden(place.getValue())) {
                problems.add("工作表「" + place.getKey().title() + "」被隐藏，请取消隐藏、核对后再上传");
                continue;
            }
            Sheet sheet = workbook.getSheetAt(place.getValue());
            sheets.add(new SheetReader(place.getKey(), sheet, notices, problems).read());
        }
        if (!problems.isEmpty()) {
            throw new WorkbookRefused(problems);
        }
        if (sheets.stream().allMatch(sheet -> sheet.rows().isEmpty())) {
            throw new WorkbookRefused("表格里没有可导入的数据行");
        }
        return new UploadedWorkbook(sheets, notices);
    }

    private static Map<RosterSheet, Integer> places(Workbook workbook) throws WorkbookRefused {
        Map<RosterSheet, Integer> places = new EnumMap<>(RosterSheet.class);
        List<String> others = new ArrayList<>();
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            String name = workbook.getSheetName(i).strip();
            int place = i;
            RosterSheet.titled(name).ifPresentOrElse(sheet -> places.put(sheet, place), () -> others.add(name));
        }
        refuseNearNames(places, others);
        if (places.isEmpty()) {
            throw new WorkbookRefused("没有找到名为" + quoted(RosterSheet.titles()) + "的工作表；请下载模板，把数据填进模板里");
        }
        return places;
    }

    private static void refuseNearNames(Map<RosterSheet, Integer> places, List<String> others) throws WorkbookRefused {
        List<String> missing = RosterSheet.titles().stream()
                .filter(title -> places.keySet().stream()
                        .noneMatch(sheet -> sheet.title().equals(title)))
                .toList();
        List<String> problems = new ArrayList<>();
        for (String other : others) {
            FieldRules.near(other, missing)
                    .ifPresent(title -> problems.add("工作表「" + other + "」是否应为「" + title + "」？请改名后再上传"));
        }
        if (!problems.isEmpty()) {
            throw new WorkbookRefused(problems);
        }
    }

    private static String quoted(List<String> names) {
        return "「" + String.join("」「", names) + "」";
    }
}
