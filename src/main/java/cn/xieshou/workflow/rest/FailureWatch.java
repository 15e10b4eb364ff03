package cn.xieshou.workflow.rest;

import jakarta.ws.rs.core.FeatureContext;
import org.glassfish.jersey.internal.spi.AutoDiscoverable;
import org.glassfish.jersey.server.monitoring.ApplicationEvent;
import org.glassfish.jersey.server.monitoring.ApplicationEventListener;
import org.glassfish.jersey.server.monitoring.RequestEvent;
import org.glassfish.jersey.server.monitoring.RequestEventListener;

/**
 * Keeps what a resource of the API threw before it becomes English text. Jersey finds this by itself (META-INF/services), on
 * every mount: the web apps' applications are the vendor's and take no settings.
 */
public final class FailureWatch implements AutoDiscoverable {

    @Override
    public void configure(FeatureContext context) {
        context.register(new Listener());
    }

    private static final class Listener implements ApplicationEventListener {

        @Override
        public void onEvent(ApplicationEvent event) {
            // Only requests are of interest.
        }

        @Override
        public RequestEventListener onRequest(RequestEvent start) {
            return event -> {
                if (event.getType() == RequestEvent.Type.ON_EXCEPTION && event.getException() != null) {
                    LastFailure.remember(event.getException());
                }
            };
        }
    }
}
