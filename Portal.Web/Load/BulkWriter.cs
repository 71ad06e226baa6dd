using Npgsql;
using SQLitePCL;

namespace Portal.Web.Load;

/// <summary>Writes many rows of one table inside the caller's transaction, as fast as the database takes them.</summary>
internal abstract class BulkWriter : IAsyncDisposable
{
    public abstract Task Write(string table, IReadOnlyList<string> columns, IEnumerable<object?[]> rows, CancellationToken stop);

    public virtual ValueTask DisposeAsync() => ValueTask.CompletedTask;

    protected static string Quoted(IEnumerable<string> columns) => string.Join(", ", columns.Select(column => $"\"{column}\""));
}

/// <summary>COPY in its binary form.</summary>
internal sealed class PostgresBulk(NpgsqlConnection connection) : BulkWriter
{
    public override async Task Write(string table, IReadOnlyList<string> columns, IEnumerable<object?[]> rows, CancellationToken stop)
    {
        await using var copy = await connection.BeginBinaryImportAsync($"COPY \"{table}\" ({Quoted(columns)}) FROM STDIN (FORMAT BINARY)", stop);
        foreach (var row in rows)
        {
            await copy.StartRowAsync(stop);
            foreach (var value in row)
                if (value is null) await copy.WriteNullAsync(stop);
                else await copy.WriteAsync(value, stop);
        }
        await copy.CompleteAsync(stop);
    }
}

/// <summary>One prepared statement a table, bound and stepped by hand: half the cost of a command object.</summary>
/// <param name="tail">Stands behind each INSERT: what to do where the row is there already.</param>
internal sealed class SqliteBulk(sqlite3 db, string tail = "") : BulkWriter
{
    private readonly Dictionary<string, sqlite3_stmt> statements = new(StringComparer.Ordinal);

    public override Task Write(string table, IReadOnlyList<string> columns, IEnumerable<object?[]> rows, CancellationToken stop)
    {
        if (!statements.TryGetValue(table, out var insert))
        {
            var holes = string.Join(", ", columns.Select(_ => "?"));
            Check(raw.sqlite3_prepare_v2(db, $"INSERT INTO \"{table}\" ({Quoted(columns)}) VALUES ({holes}) {tail}", out insert));
            statements[table] = insert;
        }
        foreach (var row in rows)
        {
            for (var place = 0; place < row.Length; place++) Check(Bind(insert, place + 1, row[place]));
            var stepped = raw.sqlite3_step(insert);
            if (stepped != raw.SQLITE_DONE) Check(stepped);
            raw.sqlite3_reset(insert);
        }
        return Task.CompletedTask;
    }

    public override ValueTask DisposeAsync()
    {
        foreach (var one in statements.Values) raw.sqlite3_finalize(one);
        return ValueTask.CompletedTask;
    }

    // As Microsoft.Data.Sqlite writes them, or EF would not read them again.
    private static int Bind(sqlite3_stmt insert, int place, object? value) => value switch
    {
        null => raw.sqlite3_bind_null(insert, place),
        string text => raw.sqlite3_bind_text(insert, place, text),
        long number => raw.sqlite3_bind_int64(insert, place, number),
        int number => raw.sqlite3_bind_int64(insert, place, number),
        bool flag => raw.sqlite3_bind_int64(insert, place, flag ? 1 : 0),
        double number => raw.sqlite3_bind_double(insert, place, number),
        byte[] { Length: 0 } => raw.sqlite3_bind_zeroblob(insert, place, 0),
        byte[] bytes => raw.sqlite3_bind_blob(insert, place, bytes),
        Guid id => raw.sqlite3_bind_text(insert, place, id.ToString().ToUpperInvariant()),
        DateOnly day => raw.sqlite3_bind_text(insert, place, day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)),
        _ => throw new NotSupportedException($"SQLite has no column for a {value.GetType().Name}."),
    };

    private void Check(int code)
    {
        if (code != raw.SQLITE_OK) throw new InvalidOperationException($"SQLite says {code.ToString(System.Globalization.CultureInfo.InvariantCulture)}: {raw.sqlite3_errmsg(db).utf8_to_string()}");
    }
}
