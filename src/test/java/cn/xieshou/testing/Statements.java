package cn.xieshou.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.aopalliance.intercept.MethodInvocation;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;

/** Counts the SQL statements that are prepared, by their text, while it is asked to; a batch is one. */
@Component
public class Statements implements BeanPostProcessor {

    private static final Map<String, Integer> COUNTED = new ConcurrentHashMap<>();
    private static volatile boolean on;

    /** How often each was prepared while {@code work} ran. */
    public static synchronized Map<String, Integer> during(Runnable work) {
        COUNTED.clear();
        on = true;
        try {
            work.run();
        } finally {
            on = false;
        }
        return new TreeMap<>(COUNTED);
    }

    public static int total(Map<String, Integer> counted) {
        return counted.values().stream().mapToInt(Integer::intValue).sum();
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (!(bean instanceof DataSource)) {
            return bean;
        }
        ProxyFactory proxy = new ProxyFactory(bean);
        proxy.setProxyTargetClass(true);
        proxy.addAdvice((org.aopalliance.intercept.MethodInterceptor) Statements::call);
        return proxy.getProxy();
    }

    private static Object call(MethodInvocation call) throws Throwable {
        Object result = call.proceed();
        return on && result instanceof Connection connection ? counting(connection) : result;
    }

    private static Connection counting(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                Statements.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (on && method.getName().equals("prepareStatement")) {
                        COUNTED.merge(String.valueOf(arguments[0]), 1, Integer::sum);
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
