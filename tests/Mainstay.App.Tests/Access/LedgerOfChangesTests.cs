using Mainstay.App.Access;
using Mainstay.App.Imports;
using Mainstay.App.Operations;
using Mainstay.Core.Access;
using Mainstay.Imports;
using Mainstay.Store.Access;
using Mainstay.TestKit.Stores;
using Microsoft.EntityFrameworkCore;

namespace Mainstay.App.Tests.Access;

public sealed class LedgerOfChangesTests
{
    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task AMappingAndASetting_LeaveALineEachTimeTheyChange(Database database)
    {
        await using var store = await TestStore.StartAsync(database);
        await store.Get<StoreSettings>().SetAsync(CouncilSettings.Name, "Ambleforth");
        await store.Get<StoreSettings>().SetAsync(CouncilSettings.Name, "Ambleforth Council");
        await store.Get<SourceMappings>().SaveAsync("workers", ColumnMapping.None);

        await using var db = store.Db();
        Assert.Equal(
            [$"setting:{CouncilSettings.Name}", $"setting:{CouncilSettings.Name}", "mapping:workers"],
            await db.Ledger.OrderBy(l => l.Number).Select(l => l.Subject!).ToArrayAsync()
        );
        Assert.Empty(await store.Get<VerifyStoreHandler>().HandleAsync());
    }

    [Theory]
    [InlineData(Database.Sqlite)]
    [InlineData(Database.Postgres)]
    public async Task ARestriction_NeedsASecondPersonAUserAndAReason(Database database)
    {
        await using var store = await TestStore.StartAsync(database);
        await store.Get<ImportExtractHandler>()
            .HandleAsync(
                new ImportExtractCommand(
                    () => new MemoryStream("staff_id,name\nS1,Ada Byron\n"u8.ToArray()),
                    "workers.csv",
                    "workers",
                    new DateOnly(2025, 10, 3)
                )
            );
        long hr,
            officer;
        await using (var db = store.Db())
        {
            var from = new DateOnly(2025, 10, 3);
            hr = await AccessSeeding.UserAsync(db, "Hanna", null, from, (AccessRole.Hr, null));
            officer = await AccessSeeding.UserAsync(db, "Paul", null, from, (AccessRole.DataProtectionOfficer, null));
        }

        var restrictions = store.Get<Restrictions>();
        Actor.Current = Actor.User(hr);
        Assert.Equal(
            "access.restriction.users",
            (await restrictions.ProposeAsync("S1", [], RestrictionReason.AtRisk)).Problems[0].Code
        );
        Assert.Equal(
            "access.restriction.reason",
            (await restrictions.ProposeAsync("S1", [hr], RestrictionReason.SetInError)).Problems[0].Code
        );
        var proposed = await restrictions.ProposeAsync("S1", [hr], RestrictionReason.AtRisk);
        Assert.Equal(
            "access.restriction.waits",
            (await restrictions.ProposeAsync("S1", [officer], RestrictionReason.AtRisk)).Problems[0].Code
        );
        Assert.Equal(
            "access.restriction.second-person",
            (await restrictions.DecideAsync(proposed.Value, true)).Problems[0].Code
        );
        Actor.Current = Actor.User(officer);
        Assert.True((await restrictions.DecideAsync(proposed.Value, true)).IsOk);

        // Another set of users takes the place of the first.
        var second = await restrictions.ProposeAsync("S1", [hr, officer], RestrictionReason.AgreedOtherwise);
        Actor.Current = Actor.User(hr);
        Assert.True((await restrictions.DecideAsync(second.Value, true)).IsOk);
        await using var after = store.Db();
        Assert.Equal([hr, officer], await after.RestrictedRecords.OrderBy(r => r.User).Select(r => r.User).ToArrayAsync());
        Assert.Equal(["approved", "ended"], (await restrictions.ListAsync()).Select(r => r.State));
    }
}
