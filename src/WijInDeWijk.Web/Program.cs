using Serilog;
using WijInDeWijk.Web.Content;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Features;
using WijInDeWijk.Web.Features.Editorial.Export;
using WijInDeWijk.Web.Features.Editorial.SignIn;
using WijInDeWijk.Web.Infrastructure;
using WijInDeWijk.Web.Mail;
using WijInDeWijk.Web.Search.Indexing;

var builder = WebApplication.CreateBuilder(args);
if (SeedsCommand.IsMeant(args))
{
    return SeedsCommand.Run(args, builder.Configuration.GetSection(SeedsOptions.Section).Get<SeedsOptions>() ?? new(), builder.Environment.ContentRootPath);
}

builder.AddLogging();
builder.Services.AddStore();
builder.Services.AddSeeding();
builder.Services.AddHealth();
builder.Services.AddMail();
builder.Services.AddSite();
builder.Services.AddSubmissions();
builder.Services.AddEditorial(builder.Configuration);
builder.Services.AddTexts();

await using var app = builder.Build();
app.UseSite();
app.MapHealth();
app.MapSite();

try
{
    await app.PrepareStoreAsync(ExportCommand.IsMeant(args) || EditorCommand.IsMeant(args) ? StoreUse.BesideSite : StoreUse.Alone);
    if (SearchCommand.IsMeant(args))
    {
        return await SearchCommand.RunAsync(args, app);
    }

    if (EditorCommand.IsMeant(args))
    {
        return await EditorCommand.RunAsync(args, app);
    }

    if (ExportCommand.IsMeant(args))
    {
        return await ExportCommand.RunAsync(args, app);
    }

    await app.RunAsync();
    return 0;
}
catch (StartupException exception)
{
    await Console.Error.WriteLineAsync(exception.Message);
    return 1;
}
finally
{
    await Log.CloseAndFlushAsync();
}
