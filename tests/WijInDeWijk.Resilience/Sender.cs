using System.Net.Http.Headers;
using ImageMagick;
using WijInDeWijk.Benchmarks;
using WijInDeWijk.Tests.Given;

namespace WijInDeWijk.Resilience;

/// <summary>Somebody with an example to which files can be attached.</summary>
internal sealed class Sender
{
    private readonly Visitor _visitor;
    private readonly string _files;

    private Sender(Visitor visitor, string files) => (_visitor, _files) = (visitor, files);

    public static byte[] SmallPicture { get; } = SampleFiles.Photo(MagickFormat.Jpeg);

    public static async Task<Sender> BeginAsync(Visitor visitor)
    {
        var next = await visitor.SendAsync(await visitor.OpenAsync("/insturen/uitgebreid"), ("titel", "De Soepbus"), ("gemeente", "Utrecht"));
        return new Sender(visitor, $"/insturen/mijn/{next.Split('/')[3]}/bestanden");
    }

    public async Task<HttpResponseMessage> AttachAsync(byte[] picture)
    {
        var form = await _visitor.OpenAsync(_files);
        using var content = new MultipartFormDataContent();
        foreach (var field in form.QuerySelectorAll("input[type=hidden]"))
        {
            content.Add(new StringContent(field.GetAttribute("value") ?? string.Empty), field.GetAttribute("name")!);
        }

        var file = new ByteArrayContent(picture);
        file.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        content.Add(file, form.QuerySelector("input[type=file]")!.GetAttribute("name")!, "foto.png");
        return await _visitor.Client.PostAsync(_files, content);
    }

    /// <returns>The first file that is attached, as the sender gets it.</returns>
    public async Task<HttpResponseMessage> OpenFirstAsync() => await _visitor.Client.GetAsync($"{_files}/1");
}
