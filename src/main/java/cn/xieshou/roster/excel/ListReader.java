package cn.xieshou.roster.excel;

import cn.xieshou.roster.SheetLayout;
import cn.xieshou.roster.WorkbookRefused;
import cn.xieshou.shared.Text;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads one list of a workbook, with the same care as the roster. */
public final class ListReader {

    private static final Logger LOG = LoggerFactory.getLogger(ListReader.class);

    private ListReader() {}

    /**
     * What the sheet of that title holds, or the only one of the workbook.
     *
     * @throws WorkbookRefused if the file is no harmless workbook, or has no such sheet, or its headers are not those of the list
     */
    public static ReadSheet read(Path file, SheetLayout layout) throws WorkbookRefused {
        WorkbookGuard.check(file);
        try (WorkbookParts parts = new WorkbookParts(file.toFile())) {
            String main = WorkbookGuard.check(parts);
            return read(new WorkbookXml(parts, main), layout);
        } catch (IOException | XMLStreamException | RuntimeException e) {
            // The message of the library may quote cells: only its kind goes to the log.
            LOG.info("refused a list that cannot be read: {}", e.getClass().getName());
            throw new WorkbookRefused(WorkbookGuard.DAMAGED);
        }
    }

    private static ReadSheet read(WorkbookXml workbook, SheetLayout layout)
            throws IOException, XMLStreamException, WorkbookRefused {
        List<String> notices = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        try (SheetXml sheet = workbook.open(tab(workbook.tabs(), layout))) {
            ReadSheet read = new SheetReader(layout, sheet, workbook.cells(), notices, problems).read();
            if (problems.isEmpty() && read.rows().isEmpty()) {
                problems.add("表格里没有可导入的数据行");
            }
            if (!problems.isEmpty()) {
                throw new WorkbookRefused(problems);
            }
            return read;
        }
    }

    private static WorkbookXml.Tab tab(List<WorkbookXml.Tab> tabs, SheetLayout layout) throws WorkbookRefused {
        List<WorkbookXml.Tab> titled = tabs.stream()
                .filter(tab -> Text.spelled(tab.name()).equals(layout.title()))
                .toList();
        List<WorkbookXml.Tab> found = titled.isEmpty() && tabs.size() == 1 ? tabs : titled;
        if (found.isEmpty()) {
            throw new WorkbookRefused("没有找到名为「" + layout.title() + "」的工作表；请下载模板，把数据填进模板里");
        }
        if (found.size() > 1) {
            throw new WorkbookRefused("有" + found.size() + "张工作表去掉空格后都叫「" + layout.title() + "」，请合并成一张或改名后再上传");
        }
        if (found.get(0).hidden()) {
            throw new WorkbookRefused("工作表「" + layout.title() + "」被隐藏，请取消隐藏、核对后再上传");
        }
        return found.get(0);
    }
}
