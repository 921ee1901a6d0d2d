using System.Data;
using System.Reflection;
using Mainstay.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Mainstay.App.Operations.Backup;

/// <summary>Copies every row of every table into an empty store on either database. A new table needs no line here.</summary>
internal static class StoreCopy
{
    private const int RowsAtATime = 2_000;

    private static readonly MethodInfo TableOf = typeof(StoreCopy).GetMethod(
        nameof(TableAsync),
        BindingFlags.NonPublic | BindingFlags.Static
    )!;

    /// <summary>Copies one instant of a store, in one transaction: all of it or nothing.</summary>
    /// <returns>The rows copied.</returns>
    public static async Task<long> RunAsync(MainstayDb from, MainstayDb to, CancellationToken cancel)
    {
        await using var instant = await from.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancel);
        await using var whole = await to.Database.BeginTransactionAsync(cancel);
        to.ChangeTracker.AutoDetectChangesEnabled = false;
        long rows = 0;
        foreach (var table in PrincipalsFirst(from.Model))
        {
            rows += await (Task<long>)TableOf.MakeGenericMethod(table.ClrType).Invoke(null, [from, to, cancel])!;
        }

        if (to.IsPostgres)
        {
            await ContinueCountingAsync(to, cancel);
        }

        await whole.CommitAsync(cancel);
        return rows;
    }

    private static async Task<long> TableAsync<TRow>(MainstayDb from, MainstayDb to, CancellationToken cancel)
        where TRow : class
    {
        long rows = 0;
        await foreach (var row in from.Set<TRow>().AsNoTracking().AsAsyncEnumerable().WithCancellation(cancel))
        {
            to.Add(row);
            if (++rows % RowsAtATime == 0)
            {
                await WriteAsync(to, cancel);
            }
        }

        await WriteAsync(to, cancel);
        return rows;
    }

    private static async Task WriteAsync(MainstayDb to, CancellationToken cancel)
    {
        await to.SaveChangesAsync(cancel);
        to.ChangeTracker.Clear();
    }

    /// <summary>Tables in an order in which every row finds those it refers to.</summary>
    private static List<IEntityType> PrincipalsFirst(IModel model)
    {
        var order = new List<IEntityType>();
        foreach (var table in model.GetEntityTypes().OrderBy(t => t.Name))
        {
            Visit(table);
        }

        return order;

        void Visit(IEntityType table)
        {
            if (order.Contains(table))
            {
                return;
            }

            foreach (var key in table.GetForeignKeys().Where(k => k.PrincipalEntityType != table))
            {
                Visit(key.PrincipalEntityType);
            }

            order.Add(table);
        }
    }

    // PostgreSQL's counters know nothing of ids that were written; SQLite's do.
    private static async Task ContinueCountingAsync(MainstayDb db, CancellationToken cancel)
    {
        var counted =
            from table in db.Model.GetEntityTypes()
            from key in table.FindPrimaryKey()!.Properties
            where key.ValueGenerated == ValueGenerated.OnAdd && key.ClrType == typeof(long)
            select (Table: table.GetTableName()!, Column: key.GetColumnName());
        foreach (var (table, column) in counted)
        {
            // Names from our own model, never from anybody's input.
#pragma warning disable EF1002
            await db.Database.ExecuteSqlRawAsync(
                $"SELECT setval(pg_get_serial_sequence('\"{table}\"', '{column}'), coalesce(max(\"{column}\"), 0) + 1, false) FROM \"{table}\"",
                cancel
            );
#pragma warning restore EF1002
        }
    }
}
