package cn.xieshou.rectification;

import cn.xieshou.page.PageAddress;
import cn.xieshou.pairing.DemandAddress;
import cn.xieshou.pairing.Pairing;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Leads from what was found elsewhere to the page of the demand, for whoever oversees the pairing. */
@Component
@Transactional(readOnly = true)
class DemandLinks implements DemandAddress {

    private final SupervisionReaders readers;
    private final ObjectProvider<DemandOrigin> origins;

    DemandLinks(SupervisionReaders readers, ObjectProvider<DemandOrigin> origins) {
        this.readers = readers;
        this.origins = origins;
    }

    @Override
    public String of(Pairing pairing, String account, String source, String about) {
        if (!readers.supervises(account, pairing)) {
            return "";
        }
        Optional<DemandOrigin.Said> said = origins.stream()
                .filter(origin -> origin.source().name().equals(source))
                .findFirst()
                .flatMap(origin -> origin.of(pairing, about));
        return said.isEmpty() ? "" : address(pairing, source, about);
    }

    private static String address(Pairing pairing, String source, String about) {
        Map<String, Object> asked = new LinkedHashMap<>();
        asked.put("source", source);
        asked.put("about", about);
        return PageAddress.of("/rectifications/new/" + pairing.id(), asked);
    }
}
