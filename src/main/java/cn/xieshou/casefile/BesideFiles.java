package cn.xieshou.casefile;

import cn.xieshou.files.FileReading;
import cn.xieshou.files.StoredFile;
import cn.xieshou.matter.MattersBeside;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The files of a pairing's steps, and those of matters beside it that the reader may see: a school gets what concerns it, its partner not. */
@Component
class BesideFiles {

    private final FileReading reading;
    private final ObjectProvider<MattersBeside> features;

    BesideFiles(FileReading reading, ObjectProvider<MattersBeside> features) {
        this.reading = reading;
        this.features = features;
    }

    List<StoredFile> withThose(CaseFile file, String reader) {
        List<StoredFile> all = new ArrayList<>(reading.ofMatter(file.pairingId(), file.madeAt(), reader));
        List<String> beside = features.orderedStream()
                .flatMap(feature -> feature.beside(file.pairingId(), reader).stream())
                .toList();
        all.addAll(reading.ofVisible(beside, file.madeAt()));
        return all;
    }
}
