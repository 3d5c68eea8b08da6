namespace WijInDeWijk.Web.Data;

/// <summary>Builds EF Core's model beside the start of the host, so that the first visitor does not wait for it.</summary>
internal sealed class StoreWarmUp(IServiceScopeFactory scopes) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        _ = scope.ServiceProvider.GetRequiredService<SiteDbContext>().Model;
    }
}
