package vn.hocvuso.testing;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** Counts what is asked of a database: a page that reads a line at a time gives itself away. */
public final class Statements {
    private final AtomicInteger count = new AtomicInteger();
    private final DataSource database;

    public Statements(DataSource database) {
        this.database = proxy(DataSource.class, (source, method, arguments) -> {
            Object result = method.invoke(database, arguments);
            return result instanceof Connection connection ? counted(connection) : result;
        });
    }

    /** The database, counted. */
    public DataSource database() {
        return database;
    }

    /** How many statements the work takes. */
    public int of(Callable<?> work) throws Exception {
        int before = count.get();
        work.call();
        return count.get() - before;
    }

    private Connection counted(Connection connection) {
        return proxy(Connection.class, (self, method, arguments) -> {
            if (method.getName().equals("prepareStatement")) {
                count.incrementAndGet();
            }
            return method.invoke(connection, arguments);
        });
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        InvocationHandler unwrapping = (self, method, arguments) -> {
            try {
                return handler.invoke(self, method, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        };
        return type.cast(Proxy.newProxyInstance(Statements.class.getClassLoader(), new Class<?>[] {type}, unwrapping));
    }
}
