package cn.xieshou.paper;

import cn.xieshou.paper.word.TemplateCheck;
import cn.xieshou.securitylog.SecurityKind;
import cn.xieshou.securitylog.SecurityLog;
import cn.xieshou.shared.Checksum;
import cn.xieshou.shared.Text;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which template holds for each kind of paper; the bureau brings its own, looks at it, puts it in force and takes it back. */
@Service
@Transactional
public class PaperTemplates {

    /** As many as a page tells of. */
    private static final int MOST = 50;

    private static final int LONGEST_NAME = 120;

    private final PaperTemplateRepository table;
    private final ObjectProvider<PaperKind> kinds;
    private final SecurityLog log;
    private final Clock clock;

    PaperTemplates(PaperTemplateRepository table, ObjectProvider<PaperKind> kinds, SecurityLog log, Clock clock) {
        this.table = table;
        this.kinds = kinds;
        this.log = log;
        this.clock = clock;
    }

    /** What came of bringing a file: the template, or the reasons why it cannot be one. */
    public record Brought(@Nullable PaperTemplate template, List<String> reasons) {}

    public List<PaperKind> kinds() {
        return kinds.orderedStream().toList();
    }

    public Optional<PaperKind> kind(String key) {
        return kinds.stream().filter(kind -> kind.key().equals(key)).findFirst();
    }

    /** Checks a file and keeps it; it does not hold yet. The same file again is the same template. */
    public Brought bring(PaperKind kind, @Nullable String fileName, byte[] file, String account) {
        List<String> reasons = TemplateCheck.reasons(file, kind.fields());
        if (!reasons.isEmpty()) {
            return new Brought(null, reasons);
        }
        String checksum = Checksum.ofBytes(file);
        Optional<PaperTemplate> same = table.brought(kind.key(), MOST).stream()
                .filter(one -> one.checksum().equals(checksum))
                .findFirst();
        if (same.isPresent()) {
            return new Brought(same.get(), List.of());
        }
        long id = table.insert(kind.key(), name(fileName), file, checksum, account, clock.instant());
        log.done(SecurityKind.TEMPLATE_CHANGED, "模板" + kind.label(), "上传第" + id + "号模板，待启用");
        return new Brought(table.find(kind.key(), id).orElseThrow(), List.of());
    }

    /**
     * Puts a template in force for everything that is made from now on.
     *
     * @param template null for the one that the product brings
     * @return false if it holds already
     */
    public boolean use(PaperKind kind, @Nullable PaperTemplate template, String account) {
        Long id = template == null ? null : template.id();
        if (java.util.Objects.equals(holding(kind).map(TemplateUse::template).orElse(null), id)) {
            return false;
        }
        table.use(kind.key(), id, account, clock.instant());
        log.done(SecurityKind.TEMPLATE_CHANGED, "模板" + kind.label(), id == null ? "恢复系统自带的模板" : "启用第" + id + "号模板");
        return true;
    }

    @Transactional(readOnly = true)
    public List<PaperTemplate> brought(PaperKind kind) {
        return table.brought(kind.key(), MOST);
    }

    @Transactional(readOnly = true)
    public Optional<PaperTemplate> find(PaperKind kind, long id) {
        return table.find(kind.key(), id);
    }

    /** Which held when, newest first. */
    @Transactional(readOnly = true)
    public List<TemplateUse> uses(PaperKind kind) {
        return table.uses(kind.key(), MOST);
    }

    /** Empty while nothing but the shipped template ever held. */
    @Transactional(readOnly = true)
    public Optional<TemplateUse> holding(PaperKind kind) {
        return table.uses(kind.key(), 1).stream().findFirst();
    }

    /** By kind, for those for which anything was ever put in force. */
    @Transactional(readOnly = true)
    public Map<String, TemplateUse> holding() {
        return table.holding().stream().collect(Collectors.toMap(TemplateUse::kind, use -> use));
    }

    /** The file that holds now. */
    @Transactional(readOnly = true)
    public byte[] current(PaperKind kind) {
        Long id = holding(kind).map(TemplateUse::template).orElse(null);
        return id == null ? shipped(kind) : table.content(id);
    }

    @Transactional(readOnly = true)
    public byte[] content(PaperTemplate template) {
        return table.content(template.id());
    }

    /** The file that the product brings. */
    public static byte[] shipped(PaperKind kind) {
        try {
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            kind.shipped().write(file);
            return file.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(@Nullable String sent) {
        String name = Text.clean(sent).replaceAll("[\\n\\t]", " ");
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        return name.isEmpty() ? "未命名.docx" : TemplateCheck.shortened(name, LONGEST_NAME);
    }
}
