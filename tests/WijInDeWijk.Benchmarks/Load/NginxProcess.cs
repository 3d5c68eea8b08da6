using System.Diagnostics;

namespace WijInDeWijk.Benchmarks.Load;

/// <summary>nginx with one file: the bytes of a page as the site compressed them, and the headers that let a browser keep it.</summary>
internal sealed class NginxProcess : IAsyncDisposable
{
    private readonly string _folder;
    private readonly Process _process;

    private NginxProcess(string folder, Uri address)
    {
        (_folder, Address) = (folder, address);
        _process = Process.Start("nginx", ["-p", folder, "-c", Path.Combine(folder, "nginx.conf")]);
    }

    public Uri Address { get; }

    /// <summary>The one that was started and the workers that it started itself.</summary>
    public int[] Ids => [_process.Id, .. File.ReadAllText($"/proc/{_process.Id}/task/{_process.Id}/children").Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(id => int.Parse(id, System.Globalization.CultureInfo.InvariantCulture))];

    public static async Task<NginxProcess> StartAsync(byte[] page)
    {
        var folder = Directory.CreateTempSubdirectory("bench-nginx-").FullName;
        var address = new Uri($"http://127.0.0.1:{SiteProcess.FreePort()}");
        await File.WriteAllBytesAsync(Path.Combine(folder, "page"), page);
        await File.WriteAllTextAsync(Path.Combine(folder, "nginx.conf"), $$"""
            worker_processes auto;
            daemon off;
            user {{Environment.UserName}};
            pid {{folder}}/pid;
            error_log {{folder}}/error.log;
            events { worker_connections 512; }
            http {
              access_log off;
              sendfile on;
              tcp_nopush on;
              open_file_cache max=10;
              keepalive_requests 1000000000;
              default_type "text/html; charset=utf-8";
              server {
                listen {{address.Authority}};
                root {{folder}};
                add_header Content-Encoding br;
                add_header Vary Accept-Encoding;
                add_header Cache-Control "public, no-cache";
                location / { try_files /page =404; }
              }
            }
            """);
        var nginx = new NginxProcess(folder, address);
        await Task.Delay(TimeSpan.FromSeconds(1));
        return nginx;
    }

    public async ValueTask DisposeAsync()
    {
        using (var stop = Process.Start("nginx", ["-p", _folder, "-c", Path.Combine(_folder, "nginx.conf"), "-s", "quit"]))
        {
            await stop.WaitForExitAsync();
        }

        await _process.WaitForExitAsync();
        _process.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
