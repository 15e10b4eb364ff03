package cn.xieshou.mentoring;

import cn.xieshou.files.PageFiles;
import cn.xieshou.files.StoredFile;
import cn.xieshou.files.TaskFiles;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Proofs that somebody was named a backbone teacher. */
@Component
@Transactional
public class BackboneFiles extends PageFiles {

    private static final String PREFIX = "backbone-";

    private final BackboneRepository table;
    private final TaskFiles files;

    BackboneFiles(BackboneRepository table, TaskFiles files) {
        super(PREFIX, "登记新增骨干教师", files);
        this.table = table;
        this.files = files;
    }

    /** A key that nobody else knows. */
    public static String newKey() {
        return newKey(PREFIX);
    }

    @Override
    protected boolean isKept(String key) {
        return table.isRecorded(key);
    }

    /** The proofs of all these, by the key under which each was filed; the caller has checked that they may be seen. */
    @Transactional(readOnly = true)
    public Map<String, List<StoredFile>> of(List<NewBackbone> all) {
        return files.ofCases(all.stream().map(NewBackbone::filesKey).toList()).stream()
                .collect(Collectors.groupingBy(StoredFile::processInstanceId));
    }
}
