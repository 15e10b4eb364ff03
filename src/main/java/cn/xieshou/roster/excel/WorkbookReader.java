package cn.xieshou.roster.excel;

import cn.xieshou.directory.NearWord;
import cn.xieshou.roster.RosterSheet;
import cn.xieshou.roster.SheetContent;
import cn.xieshou.roster.UploadedWorkbook;
import cn.xieshou.roster.WorkbookRefused;
import cn.xieshou.shared.Text;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
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
        try (WorkbookParts parts = new WorkbookParts(file.toFile())) {
            String main = WorkbookGuard.check(parts);
            return read(new WorkbookXml(parts, main));
        } catch (IOException | XMLStreamException | RuntimeException e) {
            // The message of the library may quote cells: only its kind goes to the log.
            LOG.info("refused a workbook that cannot be read: {}", e.getClass().getName());
            throw new WorkbookRefused(WorkbookGuard.DAMAGED);
        }
    }

    private static UploadedWorkbook read(WorkbookXml workbook) throws IOException, XMLStreamException, WorkbookRefused {
        Map<RosterSheet, WorkbookXml.Tab> places = places(workbook.tabs());
        List<String> notices = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        List<SheetContent> sheets = new ArrayList<>();
        for (Map.Entry<RosterSheet, WorkbookXml.Tab> place : places.entrySet()) {
            if (place.getValue().hidden()) {
                problems.add("工作表「" + place.getKey().title() + "」被隐藏，请取消隐藏、核对后再上传");
                continue;
            }
            try (SheetXml sheet = workbook.open(place.getValue())) {
                ReadSheet read = new SheetReader(place.getKey(), sheet, workbook.cells(), notices, problems).read();
                sheets.add(new SheetContent(place.getKey(), read.headers(), read.rows()));
            }
        }
        if (!problems.isEmpty()) {
            throw new WorkbookRefused(problems);
        }
        if (sheets.stream().allMatch(sheet -> sheet.rows().isEmpty())) {
            throw new WorkbookRefused("表格里没有可导入的数据行");
        }
        return new UploadedWorkbook(sheets, notices);
    }

    private static Map<RosterSheet, WorkbookXml.Tab> places(List<WorkbookXml.Tab> tabs) throws WorkbookRefused {
        Map<RosterSheet, WorkbookXml.Tab> places = new EnumMap<>(RosterSheet.class);
        List<String> others = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        for (WorkbookXml.Tab tab : tabs) {
            String name = Text.spelled(tab.name());
            RosterSheet sheet = RosterSheet.titled(name).orElse(null);
            WorkbookXml.Tab twin = sheet == null ? null : places.putIfAbsent(sheet, tab);
            if (sheet == null) {
                others.add(name);
            } else if (twin != null) {
                problems.add("工作表「" + twin.name() + "」和「" + tab.name() + "」去掉空格后是同一个名称，请合并成一张或改名后再上传");
            }
        }
        if (!problems.isEmpty()) {
            throw new WorkbookRefused(problems);
        }
        refuseNearNames(places, others);
        if (places.isEmpty()) {
            throw new WorkbookRefused("没有找到名为" + quoted(RosterSheet.titles()) + "的工作表；请下载模板，把数据填进模板里");
        }
        return places;
    }

    private static void refuseNearNames(Map<RosterSheet, WorkbookXml.Tab> places, List<String> others)
            throws WorkbookRefused {
        List<String> missing = RosterSheet.titles().stream()
                .filter(title -> places.keySet().stream()
                        .noneMatch(sheet -> sheet.title().equals(title)))
                .toList();
        List<String> problems = new ArrayList<>();
        for (String other : others) {
            NearWord.of(other, missing)
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
