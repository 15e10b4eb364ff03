package cn.xieshou.donation;

import cn.xieshou.files.FilesOfCases;
import cn.xieshou.files.PageFiles;
import cn.xieshou.files.StoredFile;
import cn.xieshou.files.TaskFiles;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Pictures and papers of donations: those of whoever recorded it, and those that came with the steps after it. */
@Component
@Transactional
public class DonationFiles extends PageFiles {

    private static final String PREFIX = "donation-";
    private static final FilesOfCases.Kind CASES =
            new FilesOfCases.Kind(DonationReceipt.PROCESS, List.of(DonationReceipt.DONATION));

    private final DonationRepository table;
    private final TaskFiles files;
    private final FilesOfCases cases;

    DonationFiles(DonationRepository table, TaskFiles files, FilesOfCases cases) {
        super(PREFIX, "登记捐赠和借用", files);
        this.table = table;
        this.files = files;
        this.cases = cases;
    }

    /** A key that nobody else knows. */
    public static String newKey() {
        return newKey(PREFIX);
    }

    @Override
    protected boolean isKept(String key) {
        return table.isKept(key);
    }

    /** All of one; the caller has checked that it may be seen. */
    @Transactional(readOnly = true)
    public List<StoredFile> of(Donation one) {
        return Stream.concat(
                        cases.of(CASES, one.pairingId(), one.id()).stream(),
                        files.ofCases(List.of(one.filesKey())).stream())
                .toList();
    }
}
